import type { EpisodeActions } from '@/components/clients/episode-actions';
import {
  amendEpisode,
  clearEpisode,
  closeEpisode,
  comeAsNeeded,
  pauseEpisode,
  resumeEpisode,
} from './actions';

/** What the record and the plan page do with one problem. */
export const episodeActions: EpisodeActions = {
  amend: amendEpisode,
  pause: pauseEpisode,
  resume: resumeEpisode,
  asNeeded: comeAsNeeded,
  clear: clearEpisode,
  close: closeEpisode,
};
