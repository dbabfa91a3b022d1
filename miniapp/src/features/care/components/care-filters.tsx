import { type CareCategory, careCategoryWords, type CareTier, type GoneState } from '@silin/shared';
import { Pick, Picks } from '@/ui/pick/pick';
import type { CareFilter } from '../api/profiles.api';
import { choicesOf, TIER_CHOICES } from '../model/care-labels';

const ALL = 'all';

interface CareFiltersProps {
  filter: CareFilter;
  onChange: (part: CareFilter) => void;
}

/** Which care profiles one looks at; each filter says what is chosen now. */
export function CareFilters({ filter, onChange }: CareFiltersProps) {
  return (
    <Picks>
      <Pick
        id="care-tier"
        icon="clock"
        title="多久看望一次"
        value={filter.tier ?? ALL}
        choices={[{ value: ALL, label: '看望次数不限' }, ...TIER_CHOICES]}
        onChoose={(v) => onChange({ tier: v === ALL ? undefined : (v as CareTier) })}
      />
      <Pick
        id="care-category"
        icon="filter"
        title="看哪一类"
        value={filter.category ?? ALL}
        choices={[{ value: ALL, label: '全部类别' }, ...choicesOf(careCategoryWords)]}
        onChoose={(v) => onChange({ category: v === ALL ? undefined : (v as CareCategory) })}
      />
      <Pick
        id="care-review"
        icon="refresh"
        title="要不要复核"
        value={filter.reviewDue ? 'due' : ALL}
        choices={[
          { value: ALL, label: '不论复核' },
          { value: 'due', label: '该复核的' },
        ]}
        onChoose={(v) => onChange({ reviewDue: v === ALL ? undefined : true })}
      />
      <Pick
        id="care-state"
        icon="people"
        title="看在这里的，还是搬走、去世的"
        value={filter.state ?? ALL}
        choices={[
          { value: ALL, label: '在这里的' },
          { value: 'moved', label: '搬走的' },
          { value: 'died', label: '去世的' },
        ]}
        onChoose={(v) => onChange({ state: v === ALL ? undefined : (v as GoneState) })}
      />
    </Picks>
  );
}
