import {
  PAIRING_STATE_WORDS,
  pairingLimits,
  pairingMachine,
  type PairingState,
  type PairingWatch,
} from '@silin/shared';
import { usePlaces } from '@/features/communities/model/use-people';
import { useMembership } from '@/features/communities/model/membership';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Chips } from '@/ui/chips/chips';
import { Pick, Picks } from '@/ui/pick/pick';
import { type PairingFilter, proposalsApi } from '../../api/proposals.api';

const ALL = 'all';
type Watched = PairingWatch | 'proposed' | typeof ALL;
const WATCHED: readonly {
  value: Watched;
  label: string;
  count?: 'pairingsProposed' | 'pairingTrialsEnding' | 'pairingConsentsEnding';
}[] = [
  { value: ALL, label: '全部' },
  { value: 'proposed', label: '等答复', count: 'pairingsProposed' },
  { value: 'trial_ends', label: '试行快到期', count: 'pairingTrialsEnding' },
  { value: 'consent_ends', label: '同意快到期', count: 'pairingConsentsEnding' },
];

interface PairingFiltersProps {
  filter: PairingFilter;
  /** The name of the volunteer whose pairings alone are shown. */
  volunteerName?: string | undefined;
  onChange: (part: PairingFilter) => void;
}

/** Which pairings: in which state, of which grid, what needs somebody soon; and the way back from one volunteer's to all. */
export function PairingFilters({ filter, volunteerName, onChange }: PairingFiltersProps) {
  const { communityId } = useMembership();
  const counts = useLoad(() => proposalsApi.counts(communityId), [communityId]);
  const grids = [...new Map(usePlaces().map((place) => [place.gridId, place.gridName]))];
  return (
    <>
      <Chips<Watched>
        choices={WATCHED.map(({ value, label, count }) => ({
          value,
          label,
          count: badge(count && counts.data?.[count]),
        }))}
        value={filter.watch ?? (filter.state === 'proposed' ? 'proposed' : ALL)}
        onChange={(v) =>
          onChange({
            watch: v === ALL || v === 'proposed' ? undefined : v,
            state: v === 'proposed' ? 'proposed' : undefined,
          })
        }
      />
      <Picks>
        <Pick
          id="pairings-state"
          icon="filter"
          title="看哪些对子"
          value={filter.state ?? ALL}
          choices={[
            { value: ALL, label: '全部' },
            ...pairingMachine.states.map((value) => ({ value, label: PAIRING_STATE_WORDS[value] })),
          ]}
          onChoose={(v) => onChange({ state: v === ALL ? undefined : (v as PairingState), watch: undefined })}
        />
        {grids.length > 1 ? (
          <Pick
            id="pairings-grid"
            icon="pin"
            title="看哪个网格"
            value={filter.gridId ?? ALL}
            choices={[{ value: ALL, label: '全部网格' }, ...grids.map(([value, label]) => ({ value, label }))]}
            onChoose={(v) => onChange({ gridId: v === ALL ? undefined : v })}
          />
        ) : null}
        {filter.volunteerMemberId ? (
          <Button
            id="pairings-everybody"
            variant="quiet"
            size="small"
            icon="close"
            onClick={() => onChange({ volunteerMemberId: undefined })}
          >
            {`只看${volunteerName ?? '一位志愿者'}的`}
          </Button>
        ) : null}
      </Picks>
    </>
  );
}

const badge = (n: number | undefined): number | string | undefined =>
  n === undefined || n < pairingLimits.badgeCountedMax ? n || undefined : `${pairingLimits.badgeCountedMax - 1}+`;
