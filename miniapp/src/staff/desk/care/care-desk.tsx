import { careCategoryWords, careTierWords } from '@silin/shared';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { type CareFilter, type CareProfileCard, profilesApi } from '@/features/care/api/profiles.api';
import { CareFilters } from '@/features/care/components/care-filters';
import { CareRow } from '@/features/care/components/care-row';
import { useMembership } from '@/features/communities/model/membership';
import { ageWord } from '@/features/communities/model/person-labels';
import { useStayingFresh } from '@/platform/staying-fresh';
import { useList } from '@/platform/use-list';
import { useWide } from '@/ui/base/use-wide';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
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

type Row = CareProfileCard & { id: string };

const COLUMNS: readonly Column<Row>[] = [
  { key: 'name', title: '姓名', cell: (p) => p.name || '没有写姓名' },
  { key: 'age', title: '年纪', width: 3, room: 'some', cell: (p) => ageWord(p.birthYear, Date.now()) ?? '' },
  { key: 'home', title: '住在', width: 4.5, cell: (p) => p.buildingName ?? '' },
  { key: 'tier', title: '看望', width: 4.5, cell: (p) => careTierWords[p.tier] },
  {
    key: 'categories',
    title: '类别',
    width: 6.5,
    room: 'much',
    cell: (p) => p.categories.map((category) => careCategoryWords[category]).join('、'),
  },
  {
    key: 'review',
    title: '复核',
    width: 6,
    cell: (p) => (p.reviewDue ? <Tag tone="warn">该复核了</Tag> : p.reviewOn),
  },
];

/** The people with a care profile, the soonest review first: a table and, beside it, the one looked at; on a phone a list. */
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
    [communityId, filter.tier, filter.category, filter.reviewDue, filter.state],
  );
  const personId = useActiveRow(wide ? (list.items ?? []) : [], chosen);
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
  const panel =
    wide && personId ? (
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
    <DeskFrame side={panel}>
      {wide || SILIN_H5 ? (
        <View className="desk-head">
          {wide ? <View className="title grow">帮扶对象</View> : null}
          {SILIN_H5 ? (
            <Button id="import-people" variant="quiet" onClick={() => setImporting(true)}>
              从表格导入…
            </Button>
          ) : null}
        </View>
      ) : null}
      <CareFilters filter={filter} onChange={change} />
      <PagedList
        list={list}
        id="care-profiles"
        empty={<EmptyState icon="people" title="没有这样的帮扶对象" note="在居民的页面上建档案，或者从表格导入" />}
      >
        {(rows) =>
          wide ? (
            <DataTable<Row> columns={COLUMNS} rows={rows} rowKey={(p) => p.id} active={personId} onActive={setChosen} />
          ) : (
            <Card list>
              {rows.map((card) => (
                <CareRow key={card.id} card={card} now={Date.now()} />
              ))}
            </Card>
          )
        }
      </PagedList>
    </DeskFrame>
  );
}

/** The care recipients at the desk. */
export const carePart: DeskPart = { group: 'people', views: [{ name: VIEW, label: '帮扶对象', View: CareDesk }] };
