import { type CareCategory, careCategoryWords, type CareTier, careTierWords } from '@silin/shared';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { type CareFilter, type CareProfileCard, profilesApi } from '@/features/care/api/profiles.api';
import { choicesOf, TIER_CHOICES } from '@/features/care/model/care-labels';
import { useMembership } from '@/features/communities/model/membership';
import { ageWord } from '@/features/communities/model/person-labels';
import { useStayingFresh } from '@/platform/staying-fresh';
import { useList } from '@/platform/use-list';
import { useWide } from '@/ui/base/use-wide';
import { Button } from '@/ui/button/button';
import { Chips } from '@/ui/chips/chips';
import { type Column, DataTable } from '@/ui/data-table/data-table';
import { PagedList } from '@/ui/paged-list/paged-list';
import { EmptyState } from '@/ui/states/states';
import { Tag } from '@/ui/tag/tag';
import { rememberView } from '../desk-address';
import { DeskFrame } from '../desk-frame';
import type { DeskPart, DeskViewProps } from '../desk-part';
import { PersonPanel } from '../people/person-panel';
import { useActiveRow } from '../use-active-row';
import { ImportPeople } from './import-people';
import '../desk.scss';

const VIEW = 'care';
const ALL = '';

type Row = CareProfileCard & { id: string };

const COLUMNS: readonly Column<Row>[] = [
  { key: 'name', title: '姓名', cell: (p) => p.name || '没有写姓名' },
  { key: 'age', title: '年纪', width: 4, room: 'some', cell: (p) => ageWord(p.birthYear, Date.now()) ?? '' },
  { key: 'home', title: '住在', width: 6.5, cell: (p) => p.buildingName ?? '' },
  { key: 'tier', title: '看望', width: 5.5, cell: (p) => careTierWords[p.tier] },
  {
    key: 'categories',
    title: '类别',
    width: 8,
    room: 'much',
    cell: (p) => p.categories.map((category) => careCategoryWords[category]).join('、'),
  },
  {
    key: 'review',
    title: '复核',
    width: 7,
    cell: (p) => (p.reviewDue ? <Tag tone="warn">该复核了</Tag> : p.reviewOn),
  },
];

/** The people with a care profile, the soonest review first; from here sheets are imported. */
function CareDesk({ row, onChanged }: DeskViewProps) {
  const { communityId } = useMembership();
  const wide = useWide();
  const [filter, setFilter] = useState<CareFilter>({});
  const [chosen, setChosen] = useState(row);
  const [mending, setMending] = useState(false);
  const [importing, setImporting] = useState(false);
  const list = useList<Row>(
    async (cursor) => {
      const { items, nextCursor } = await profilesApi.list(communityId, { ...filter, cursor });
      return { items: items.map((card) => ({ ...card, id: card.personId })), nextCursor };
    },
    [communityId, filter.tier, filter.category, filter.reviewDue],
  );
  const active = useActiveRow(wide ? (list.items ?? []) : [], chosen);
  const personId = wide ? active : chosen;
  const { reload } = list;
  useEffect(() => rememberView(VIEW, personId), [personId]);
  useStayingFresh(() => void reload());
  const change = (part: CareFilter) => setFilter((now) => ({ ...now, ...part }));
  const changed = async () => {
    await Promise.all([reload(), onChanged()]);
  };
  if (importing) {
    return (
      <DeskFrame>
        <ImportPeople onDone={() => void changed()} onLeave={() => setImporting(false)} />
      </DeskFrame>
    );
  }
  const panel = personId ? (
    <PersonPanel
      key={personId}
      personId={personId}
      mending={mending}
      onMending={setMending}
      onOpen={setChosen}
      onChanged={changed}
    />
  ) : undefined;
  return (
    <DeskFrame side={wide ? panel : undefined}>
      <View className="desk-head">
        <View className="title grow">帮扶对象</View>
        {SILIN_H5 ? (
          <Button id="import-people" variant="quiet" onClick={() => setImporting(true)}>
            从表格导入…
          </Button>
        ) : null}
      </View>
      <Chips
        choices={[{ value: ALL, label: '全部' }, ...TIER_CHOICES]}
        value={filter.tier ?? ALL}
        onChange={(tier) => change({ tier: (tier || undefined) as CareTier | undefined })}
      />
      <Chips
        choices={[{ value: ALL, label: '各类' }, ...choicesOf(careCategoryWords)]}
        value={filter.category ?? ALL}
        onChange={(category) => change({ category: (category || undefined) as CareCategory | undefined })}
      />
      <Chips
        choices={[
          { value: ALL, label: '不论复核' },
          { value: 'due', label: '该复核的' },
        ]}
        value={filter.reviewDue ? 'due' : ALL}
        onChange={(due) => change({ reviewDue: due ? true : undefined })}
      />
      <PagedList
        list={list}
        id="care-profiles"
        empty={<EmptyState icon="people" title="没有这样的帮扶对象" note="在居民的页面上建档案，或者从表格导入" />}
      >
        {(rows) => (
          <DataTable<Row> columns={COLUMNS} rows={rows} rowKey={(p) => p.id} active={active} onActive={setChosen} />
        )}
      </PagedList>
      {wide ? null : panel}
    </DeskFrame>
  );
}

/** The care recipients at the desk. */
export const carePart: DeskPart = { views: [{ name: VIEW, label: '帮扶对象', below: true, View: CareDesk }] };
