import type { DeskLink, DeskPart, DeskView } from './desk-part';
import { carePart } from './care/care-desk';
import { pairingsPart } from './pairings/pairings-part';
import { eventsPart } from './events/events-desk';
import { eventsLink } from './events/events-link';
import { mattersPart } from './matters/needs-desk';
import { hoursPart } from './hours/hours-desk';
import { ledgersPart } from './ledgers/ledgers-desk';
import { outingsPart } from './outings/outings-desk';
import { peoplePart } from './people/people-desk';
import { tasksPart } from './tasks/tasks-desk';
import { volunteersPart } from './volunteers-desk';
import { wishesPart } from './wishes-desk';

/** What each context brings to the desk; one line for each. */
const PARTS: readonly DeskPart[] = [
  wishesPart,
  mattersPart,
  SILIN_H5 ? eventsPart : eventsLink,
  tasksPart,
  pairingsPart,
  hoursPart,
  volunteersPart,
  peoplePart,
  carePart,
  outingsPart,
  ledgersPart,
];

const all = PARTS.flatMap((part) => part.views);

/** The views of the desk, in the order in which they stand. */
export const DESK_VIEWS: readonly (DeskView | DeskLink)[] = [...all.filter((v) => !v.below), ...all.filter((v) => v.below)];

/** The views somebody with these roles has: staff all of them, organisers their own. */
export const viewsFor = (roles: readonly string[]): readonly (DeskView | DeskLink)[] =>
  roles.includes('staff') ? DESK_VIEWS : roles.includes('organiser') ? DESK_VIEWS.filter((v) => v.forOrganisers) : [];

/** Of these views the one an address names, or the first. */
export const viewNamed = (
  views: readonly (DeskView | DeskLink)[],
  name: string | undefined,
): DeskView | DeskLink | undefined => views.find((v) => v.name === name) ?? views[0];

/** How many wait in each view. One part that cannot be read leaves the others their numbers; throws when none can. */
export async function readCounts(communityId: string): Promise<Record<string, number | string | undefined>> {
  const asked = PARTS.flatMap((part) => (part.counts ? [part.counts(communityId)] : []));
  const answers = await Promise.allSettled(asked);
  const read = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  const refused = answers.find((answer) => answer.status === 'rejected');
  if (read.length === 0 && refused) throw refused.reason;
  return Object.assign({}, ...read) as Record<string, number | string | undefined>;
}
