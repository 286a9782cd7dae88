'use server';

import { formAction } from '@/app/_server/form-action';
import * as clients from '@/db/clients';
import * as episodes from '@/db/episodes';
import {
  ConsentRecording,
  EpisodeAdding,
  EpisodeAmendment,
  EpisodeClearing,
  EpisodeClosing,
  EpisodePausing,
  EpisodeRef,
  FlagAdding,
  FlagRef,
  ZoneAdding,
  ZoneRef,
} from '@/lib/domain/client';

export const recordConsent = formAction(ConsentRecording, (actor, { clientId, consent }) =>
  clients.recordConsent(actor, clientId, consent),
);
export const addFlag = formAction(FlagAdding, (actor, { clientId, flag }) =>
  clients.addFlag(actor, clientId, flag),
);
export const endFlag = formAction(FlagRef, (actor, { flagId }) => clients.endFlag(actor, flagId));
export const addZones = formAction(ZoneAdding, (actor, { clientId, zone, sides }) =>
  clients.addZones(actor, clientId, zone, sides),
);
export const endZone = formAction(ZoneRef, (actor, { zoneId }) => clients.endZone(actor, zoneId));

export const openEpisode = formAction(EpisodeAdding, (actor, { clientId, opening }) =>
  episodes.open(actor, clientId, opening),
);
export const amendEpisode = formAction(EpisodeAmendment, (actor, { episodeId, opening }) =>
  episodes.amend(actor, episodeId, opening),
);
export const pauseEpisode = formAction(EpisodePausing, (actor, { episodeId, reason }) =>
  episodes.pause(actor, episodeId, reason),
);
export const resumeEpisode = formAction(EpisodeRef, (actor, { episodeId }) =>
  episodes.resume(actor, episodeId),
);
export const closeEpisode = formAction(EpisodeClosing, (actor, { episodeId, reason }) =>
  episodes.close(actor, episodeId, reason),
);
export const comeAsNeeded = formAction(EpisodeRef, (actor, { episodeId }) =>
  episodes.comeAsNeeded(actor, episodeId),
);
export const clearEpisode = formAction(EpisodeClearing, (actor, { episodeId, from }) =>
  episodes.clear(actor, episodeId, from),
);
