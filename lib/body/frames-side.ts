import { frame } from './frames';

// The near arm is flexed forward, so flank and hip stay visible beside it.
const SHOULDER = [-8, 201] as const;
export const SIDE_UPPER_ARM_LENGTH = 182;
export const SIDE_FOREARM_LENGTH = 146;

/** The near arm of the right view: u forward, v along the bone. */
export const sideUpperArm = frame(SHOULDER, 17);
export const sideForearm = frame(sideUpperArm.point(0, SIDE_UPPER_ARM_LENGTH), 52);
export const sideHand = frame(sideForearm.point(0, SIDE_FOREARM_LENGTH), 50);
