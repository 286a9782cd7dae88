import { frame } from './frames';

// The near arm is flexed forward, so flank and hip stay visible beside it.
const SHOULDER = [-8, 201] as const;
const FLEXED = 21;
const ELBOW_BENT_TO = 55;

export const SIDE_UPPER_ARM_LENGTH = 182;
export const SIDE_FOREARM_LENGTH = 146;

/** The near arm of the right view: u forward (thumb side), v along the bone. */
export const sideUpperArm = frame(SHOULDER, FLEXED);
export const sideForearm = frame(sideUpperArm.point(0, SIDE_UPPER_ARM_LENGTH), ELBOW_BENT_TO);
export const sideHand = frame(sideForearm.point(0, SIDE_FOREARM_LENGTH), ELBOW_BENT_TO - 3);
