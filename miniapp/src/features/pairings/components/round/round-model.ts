import type { RoundStop, TodaysRound } from '../../api/unseen.api';
import type { KeptDraft } from '../../model/contact-drafts';

const NO_BUILDING = '还没有写楼栋';

/** What this phone has written down about a door and the server does not have yet. */
export const draftFor = ({ visitId, people }: RoundStop, kept: readonly KeptDraft[]): KeptDraft | undefined =>
  kept.find(
    ({ draft, verdict }) =>
      !verdict &&
      (draft.visitId
        ? draft.visitId === visitId
        : people.some(({ personId, standing }) => standing !== 'seen' && draft.personIds.includes(personId))),
  );

/** How far the round is: seen by what the server knows and what waits on this phone. */
export function progressOf({ stops, people, seen }: TodaysRound, kept: readonly KeptDraft[]) {
  const waiting = stops.flatMap((stop) => {
    const draft = draftFor(stop, kept)?.draft;
    const open = stop.people.filter(({ standing }) => standing !== 'seen').map(({ personId }) => personId);
    return draft?.outcome === 'done' ? draft.seenPersonIds.filter((id) => open.includes(id)) : [];
  });
  return { people, seen: seen + waiting.length, waiting: waiting.length };
}

/** The stops come in order: those of one building under one heading. */
export function byBuilding(stops: readonly RoundStop[]): [name: string, stops: RoundStop[]][] {
  const groups = new Map<string, RoundStop[]>();
  for (const stop of stops) {
    const name = stop.buildingName ?? NO_BUILDING;
    groups.set(name, [...(groups.get(name) ?? []), stop]);
  }
  return [...groups];
}
