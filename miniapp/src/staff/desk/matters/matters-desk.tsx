import { MATTER_STATE_WORDS, type MatterState } from '@silin/shared';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { type Matter, mattersApi, type NewMatter } from '@/features/matters/api/matters.api';
import { MatterActions } from '@/features/matters/components/matter-actions';
import { MatterBody } from '@/features/matters/components/matter-body';
import { MatterCard } from '@/features/matters/components/matter-card';
import { MatterForm } from '@/features/matters/components/matter-form';
import { placeLine, stateLine } from '@/features/matters/model/words';
import { useStayingFresh } from '@/platform/staying-fresh';
import { useAction } from '@/platform/use-action';
import { useList } from '@/platform/use-list';
import { useLoad } from '@/platform/use-load';
import { useWide } from '@/ui/base/use-wide';
import { Button } from '@/ui/button/button';
import { Chips } from '@/ui/chips/chips';
import { type Column, DataTable } from '@/ui/data-table/data-table';
import { PagedList } from '@/ui/paged-list/paged-list';
import { EmptyState, ErrorState, Skeleton } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { rememberView } from '../desk-address';
import { DeskFrame } from '../desk-frame';
import type { DeskViewProps } from '../desk-part';
import { useActiveRow } from '../use-active-row';
import '../desk.scss';

export const MATTERS_VIEW = 'matters';
const STATES: readonly MatterState[] = ['reported', 'assigned', 'waiting', 'done', 'solved', 'unsolved'];
const CHOICES = STATES.map((value) => ({ value, label: MATTER_STATE_WORDS[value] }));

const columns = (now: number): Column<Matter>[] => [
  { key: 'no', title: '编号', width: 6, room: 'much', cell: ({ no }) => no },
  { key: 'what', title: '什么事', cell: ({ title, priority }) => (priority === 'urgent' ? `【急】${title}` : title) },
  { key: 'where', title: '类别和地方', width: 11, room: 'some', cell: placeLine },
  { key: 'post', title: '哪个岗位', width: 7, cell: ({ postName }) => postName ?? '还没有' },
  { key: 'when', title: '期限', width: 11, cell: (matter) => stateLine(matter, now) },
];

/** Matters 事项 of the community by state, those that are due first; beside the table the one looked at. */
export function MattersDesk({ row, onChanged }: DeskViewProps) {
  const { communityId } = useMembership();
  const wide = useWide();
  const now = Date.now();
  const [state, setState] = useState<MatterState>('reported');
  const [chosen, setChosen] = useState(row);
  const [adding, setAdding] = useState(false);
  const list = useList((cursor) => mattersApi.list(communityId, { state, cursor }), [communityId, state]);
  const activeId = useActiveRow(wide ? (list.items ?? []) : [], chosen);
  useEffect(() => rememberView(MATTERS_VIEW, activeId), [activeId]);
  const changed = () => {
    void list.reload();
    void onChanged();
  };
  useStayingFresh(changed);
  const report = useAction(async (key: string, body: NewMatter, clear: () => void) => {
    const { id } = await mattersApi.report(communityId, body, key);
    clear();
    toast('立好了');
    setAdding(false);
    setState('reported');
    setChosen(id);
    changed();
  });
  const form = (
    <View className="panel" id="panel">
      <View className="title">立一件事</View>
      <MatterForm
        draftKey={`matter.${communityId}`}
        pending={report.pending}
        problem={report.problem}
        onSend={(body, clear) => void report.run(body, clear)}
        onLeave={() => setAdding(false)}
      />
    </View>
  );
  const side = adding ? form : activeId ? <MatterPanel key={activeId} id={activeId} onChanged={changed} /> : undefined;
  return (
    <DeskFrame side={wide ? side : undefined}>
      <View className="desk-head">
        <View className="title grow">事项</View>
        {wide ? <View className="note">J/K 上下 · N 立一件</View> : null}
        <Button id="add-matter" icon="plus" onClick={() => setAdding(true)}>
          立一件事
        </Button>
      </View>
      {!wide && adding ? form : null}
      <Chips
        choices={CHOICES}
        value={state}
        onChange={(next) => {
          setChosen(undefined);
          setState(next);
        }}
      />
      <PagedList list={list} empty={<EmptyState title="这里没有" note="换一个状态看看" />}>
        {(rows) =>
          wide ? (
            <DataTable<Matter>
              columns={columns(now)}
              rows={rows}
              rowKey={({ id }) => id}
              active={activeId}
              onActive={(id) => {
                setChosen(id);
                setAdding(false);
              }}
              keys={{ n: () => setAdding(true) }}
              resting={adding}
            />
          ) : (
            rows.map((matter) => <MatterCard key={matter.id} matter={matter} now={now} />)
          )
        }
      </PagedList>
    </DeskFrame>
  );
}

function MatterPanel({ id, onChanged }: { id: string; onChanged: () => void }) {
  const { communityId } = useMembership();
  const { data, problem, reload } = useLoad(() => mattersApi.one(communityId, id), [communityId, id]);
  if (!data) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={2} />;
  return (
    <View className="panel" id="panel">
      <MatterActions
        matter={data}
        onChanged={() => {
          void reload();
          onChanged();
        }}
      />
      <MatterBody matter={data} now={Date.now()} />
    </View>
  );
}
