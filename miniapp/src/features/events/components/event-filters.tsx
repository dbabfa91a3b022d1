import { EVENT_KINDS, type EventKind } from '@silin/shared';
import { Chips } from '@/ui/chips/chips';
import { Pick, Picks } from '@/ui/pick/pick';
import type { SessionFilter } from '../api/events.api';
import type { Series } from '../api/types';
import { KIND_CHIPS } from '../model/labels';

const ALL = 'all' as const;

interface EventFiltersProps {
  filter: SessionFilter;
  series: readonly Series[];
  onChange: (part: Partial<SessionFilter>) => void;
}

/** Kind and series of what is shown; series only where there are some. */
export function EventFilters({ filter, series, onChange }: EventFiltersProps) {
  return (
    <>
      <Chips<EventKind | typeof ALL>
        choices={[{ value: ALL, label: '全部' }, ...EVENT_KINDS.map((k) => ({ value: k, label: KIND_CHIPS[k] }))]}
        value={filter.kind ?? ALL}
        onChange={(kind) => onChange({ kind: kind === ALL ? undefined : kind })}
      />
      {series.length > 0 ? (
        <Picks>
          <Pick
            id="events-series"
            icon="filter"
            title="看哪个系列"
            value={filter.seriesId ?? ALL}
            choices={[
              { value: ALL, label: '全部系列' },
              ...series.map(({ id, name, coming }) => ({
                value: id,
                label: name,
                note: coming ? `还有 ${coming} 场` : '都办过了',
              })),
            ]}
            onChoose={(seriesId) => onChange({ seriesId: seriesId === ALL ? undefined : seriesId })}
          />
        </Picks>
      ) : null}
    </>
  );
}
