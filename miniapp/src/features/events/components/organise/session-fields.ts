import type { SessionDraft } from '../../model/session-draft';

type Change = (part: Partial<SessionDraft>) => void;
type MomentKey =
  'startsAt' | 'endsAt' | 'opensAt' | 'closesAt' | 'drawAt' | 'cancelUntil' | 'promoteUntil' | 'releaseAt';

/** What a field of the session form for a moment is given. */
export const momentField = (draft: SessionDraft, onChange: Change) => (field: MomentKey) => ({
  id: field,
  value: draft[field],
  onChange: (value: string) => onChange({ [field]: value }),
});

/** The same for a number. */
export const numberField = (draft: SessionDraft, onChange: Change) => (field: 'capacity' | 'ageMin' | 'ageMax') => ({
  id: field,
  type: 'number' as const,
  value: draft[field],
  onChange: (value: string) => onChange({ [field]: value }),
});
