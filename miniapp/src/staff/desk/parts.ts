import { DESK_GROUPS, type DeskGroup, type DeskLink, type DeskPart, type DeskView } from './desk-part';
import { callbacksPart } from './callbacks/callbacks-desk';
import { carePart } from './care/care-desk';
import { pairingsPart } from './pairings/pairings-part';
import { eventsPart } from './events/events-desk';
import { eventsLink } from './events/events-link';
import { mattersPart } from './matters/needs-desk';
import { givenFilesPart } from './files/given-files-desk';
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
  callbacksPart,
  pairingsPart,
  hoursPart,
  volunteersPart,
  peoplePart,
  carePart,
  outingsPart,
  ledgersPart,
  givenFilesPart,
];

/** A view, or a page of its own, with the heading below which it stands. */
export type DeskEntry = (DeskView | DeskLink) & { group: DeskGroup };

const groups = Object.keys(DESK_GROUPS) as DeskGroup[];

/** Everything on the desk, in the order in which it stands. */
export const DESK_ENTRIES: readonly DeskEntry[] = groups.flatMap((group) =>
  PARTS.filter((part) => part.group === group).flatMap((part) => part.views.map((view) => ({ ...view, group }))),
);

/** What somebody with these roles has: staff all of it, organisers their own. */
export const entriesFor = (roles: readonly string[]): readonly DeskEntry[] =>
  roles.includes('staff')
    ? DESK_ENTRIES
    : roles.includes('organiser')
      ? DESK_ENTRIES.filter((entry) => entry.forOrganisers)
      : [];

/** Of these the one an address names, or the first. */
export const entryNamed = (entries: readonly DeskEntry[], name: string | undefined): DeskEntry | undefined =>
  entries.find((entry) => entry.name === name) ?? entries[0];

/** How many wait in each view. One part that cannot be read leaves the others their numbers; throws when none can. */
export async function readCounts(communityId: string): Promise<Record<string, number | string | undefined>> {
  const asked = PARTS.flatMap((part) => (part.counts ? [part.counts(communityId)] : []));
  const answers = await Promise.allSettled(asked);
  const read = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  const refused = answers.find((answer) => answer.status === 'rejected');
  if (read.length === 0 && refused) throw refused.reason;
  return Object.assign({}, ...read) as Record<string, number | string | undefined>;
}
