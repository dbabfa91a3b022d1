import { useEffect, useState } from 'react';
import { showFirstFault } from '@/platform/first-fault';
import { routes } from '@/platform/navigate';
import { discardKept, sendOrKeep, useOutbox } from '@/platform/outbox';
import { keepStored, readStored } from '@/platform/storage';
import { useAction } from '@/platform/use-action';
import { useDraft } from '@/platform/use-draft';
import { peopleApi, type AddPerson } from '../api/people.api';
import { useMembership } from './membership';
import { addForm, draftOfPerson, EMPTY_PERSON, personErrors, type PersonDraft } from './person-draft';
import { takeSeed } from './person-seed';

/** Written down: known by id, or kept on this device until there is a network. `words` is what was written. */
export type Added = { words: PersonDraft } & ({ personId: string } | { keptKey: string });

/** Writing somebody down: the draft, what is not right yet, who may be known already, and the sending that survives a dead network. */
export function useAddPerson() {
  const { communityId, memberId } = useMembership();
  const lastBuilding = `person-building.${memberId}`;
  const draft = useDraft<PersonDraft>(`person.${communityId}.${memberId}`, {
    ...EMPTY_PERSON,
    buildingId: readStored<string>(lastBuilding) ?? '',
  });
  const [tries, setTries] = useState(0);
  const [added, setAdded] = useState<Added>();
  const path = peopleApi.addPath(communityId);
  const refused = useOutbox().find((k) => k.path === path && k.refusal);
  const send = useAction(async (key: string, body: AddPerson) => {
    const label = `居民“${body.name}”`;
    const sent = await sendOrKeep<{ id: string }>({ key, method: 'POST', path, body, label, mendAt: routes.addPerson });
    keepStored(lastBuilding, body.buildingId ?? '');
    const words = draft.value;
    draft.clear();
    setTries(0);
    setAdded(sent.kept ? { words, keptKey: key } : { words, personId: sent.data.id });
  });
  const { clearProblem } = send;
  const { change: changeDraft } = draft;
  useEffect(() => {
    const seed = takeSeed();
    if (seed) changeDraft(seed);
  }, [changeDraft]);
  useEffect(() => {
    if (tries > 0) showFirstFault();
  }, [tries]);
  const found = personErrors(draft.value, Date.now());
  const ofServer = (field: keyof PersonDraft) => send.problem?.fieldError(field);
  const fields = Object.keys(EMPTY_PERSON) as (keyof PersonDraft)[];
  const errors = Object.fromEntries(
    fields.map((field) => [field, ofServer(field) ?? (tries > 0 ? found[field] : undefined)]),
  );
  const change = (part: Partial<PersonDraft>) => {
    clearProblem();
    draft.change(part);
  };
  const submit = (anyway = false) => {
    setTries((n) => n + 1);
    if (Object.keys(found).length === 0) void send.run({ ...addForm(draft.value), ...(anyway ? { anyway } : {}) });
  };
  /** The next one: behind the same door, or only in the same building. */
  const startNext = (sameDoor: boolean) => {
    const { buildingId, door } = added?.words ?? EMPTY_PERSON;
    setAdded(undefined);
    draft.change({ ...EMPTY_PERSON, buildingId, door: sameDoor ? door : '' });
  };
  /** Puts somebody who was kept and then refused back into the form, so that nothing has to be written twice. */
  const takeBack = () => {
    if (!refused) return;
    change(draftOfPerson(refused.body as AddPerson));
    discardKept(refused.key);
  };
  return {
    ...{ draft: draft.value, change, errors, submit, send, added, startNext, refused, takeBack },
    maybeKnown: send.problem?.code === 'PERSON_MAYBE_KNOWN' ? (send.problem.params.ids?.split(',') ?? []) : [],
  };
}
