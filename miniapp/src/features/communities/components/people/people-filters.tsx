import { communityLimits, personMachine, type PersonState } from '@silin/shared';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Pick, Picks } from '@/ui/pick/pick';
import { SearchBox } from '@/ui/search-box/search-box';
import { PERSON_STATE_LABELS } from '../../model/person-labels';
import type { People } from '../../model/use-people';

const ALL = 'all';
const HERE = '现在的居民';

/** Ages as they are looked for: the old by decades, and children for whom a guardian agrees. */
const AGES: readonly { value: string; label: string; from?: number; to?: number }[] = [
  { value: ALL, label: '年纪不限' },
  { value: '90', label: '90 岁以上', from: 90 },
  { value: '80', label: '80 岁以上', from: 80 },
  { value: '70', label: '70 岁以上', from: 70 },
  { value: '60', label: '60 岁以上', from: 60 },
  { value: 'child', label: '不满 14 岁', to: 13 },
];

interface PeopleFiltersProps {
  people: People;
  /** At the desk: grid and account can be chosen too. */
  grids?: boolean;
  /** Stands at the right of the search. */
  beside?: ReactNode;
}

/** Search by whole name or number, building and state; each says what is chosen now. Grids only where there are several. */
export function PeopleFilters({ people, grids, beside }: PeopleFiltersProps) {
  const { filter, change, q, setQ, places } = people;
  const all = [...new Map(places.map((place) => [place.gridId, place.gridName]))];
  const within = places.filter((place) => !filter.gridId || place.gridId === filter.gridId);
  const several = all.length > 1;
  return (
    <>
      <View className="row">
        <View className="grow">
          <SearchBox
            id="people-search"
            placeholder="整个姓名或电话"
            maxLength={communityLimits.realNameMaxChars}
            value={q}
            onSearch={setQ}
          />
        </View>
        {beside}
      </View>
      {q ? null : (
        <Picks>
          {grids && several ? (
            <Pick
              id="people-grid"
              icon="pin"
              title="看哪个网格"
              value={filter.gridId ?? ALL}
              choices={[{ value: ALL, label: '全部网格' }, ...all.map(([value, label]) => ({ value, label }))]}
              onChoose={(v) => change({ gridId: v === ALL ? undefined : v, buildingId: undefined })}
            />
          ) : null}
          <Pick
            id="people-building"
            icon="building"
            title="看哪栋楼"
            value={filter.buildingId ?? ALL}
            choices={[
              { value: ALL, label: '全部楼栋' },
              ...within.map((b) => ({ value: b.id, label: b.name, note: several ? b.gridName : undefined })),
            ]}
            onChoose={(v) => change({ buildingId: v === ALL ? undefined : v })}
          />
          <Pick
            id="people-state"
            icon="filter"
            title="看哪些人"
            value={filter.state ?? ALL}
            choices={[
              { value: ALL, label: HERE, note: '住在这里的，和暂时不在的' },
              ...personMachine.states.map((s) => ({ value: s, label: PERSON_STATE_LABELS[s].word })),
            ]}
            onChoose={(v) => change({ state: v === ALL ? undefined : (v as PersonState) })}
          />
          {grids ? (
            <Pick
              id="people-age"
              icon="clock"
              title="看多大年纪的"
              value={AGES.find(({ from, to }) => from === filter.ageFrom && to === filter.ageTo)?.value ?? ALL}
              choices={AGES}
              onChoose={(v) => {
                const { from, to } = AGES.find(({ value }) => value === v) ?? {};
                change({ ageFrom: from, ageTo: to });
              }}
            />
          ) : null}
          {grids ? (
            <Pick
              id="people-account"
              icon="me"
              title="有没有账号"
              value={filter.account ?? ALL}
              choices={[
                { value: ALL, label: '账号不限' },
                { value: 'without', label: '没有账号的' },
                { value: 'with', label: '有账号的' },
              ]}
              onChoose={(v) => change({ account: v === ALL ? undefined : (v as 'with' | 'without') })}
            />
          ) : null}
        </Picks>
      )}
    </>
  );
}
