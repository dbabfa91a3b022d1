import { formatAgo, type VolunteerState } from '@silin/shared';
import { View } from '@tarojs/components';
import type { Decision, StaffVolunteer } from '@/features/volunteers/api/volunteers.api';
import { DECISIONS, VOLUNTEER_STATE_LABELS } from '@/features/volunteers/model/labels';
import { VolunteerFacts } from '@/features/volunteers/components/volunteer-facts';
import type { Keys } from '@/platform/keys';
import type { KeysetList } from '@/platform/use-list';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Segmented } from '@/ui/chips/chips';
import { DataTable, type Column } from '@/ui/data-table/data-table';
import { PagedList } from '@/ui/paged-list/paged-list';
import { EmptyState } from '@/ui/states/states';
import { Tag } from '@/ui/tag/tag';
import { useWide } from '@/ui/base/use-wide';

const SHOWN: readonly VolunteerState[] = ['applied', 'approved', 'suspended', 'declined'];
const VERBS: readonly Decision[] = ['decline', 'suspend', 'reinstate', 'approve'];

interface VolunteerQueueProps {
  state: VolunteerState;
  onState: (state: VolunteerState) => void;
  list: KeysetList<StaffVolunteer>;
  active: string | undefined;
  onActive: (id: string) => void;
  keys: Keys;
  resting: boolean;
  onDecide: (id: string, decision: Decision) => void;
}

/** Applications and volunteers: a table in a wide window, cards on a phone. */
export function VolunteerQueue(props: VolunteerQueueProps) {
  const { state, onState } = props;
  return (
    <>
      <Segmented<VolunteerState>
        choices={SHOWN.map((s) => ({ value: s, label: VOLUNTEER_STATE_LABELS[s].word }))}
        value={state}
        onChange={onState}
      />
      <Rows {...props} />
    </>
  );
}

function Rows({ state, list, active, onActive, keys, resting, onDecide }: VolunteerQueueProps) {
  const wide = useWide();
  const now = Date.now();
  return (
    <PagedList
      list={list}
      empty={<EmptyState icon="people" title={state === 'applied' ? '没有等审核的志愿者' : '这里没有人'} />}
    >
      {(volunteers) =>
        wide ? (
          <DataTable<StaffVolunteer>
            columns={columns(now)}
            rows={volunteers}
            rowKey={(v) => v.id}
            active={active}
            onActive={onActive}
            keys={keys}
            resting={resting}
          />
        ) : (
          volunteers.map((v) => (
            <Card key={v.id} id={`volunteer-${v.id}`}>
              <VolunteerFacts volunteer={v} now={now} />
              <Decisions volunteer={v} onDecide={onDecide} />
            </Card>
          ))
        )
      }
    </PagedList>
  );
}

/** What may be decided now; the server says what. The one that goes with the person is the main button. */
export function Decisions({
  volunteer,
  onDecide,
}: {
  volunteer: StaffVolunteer;
  onDecide: VolunteerQueueProps['onDecide'];
}) {
  const may = VERBS.filter((verb) => volunteer.actions.includes(verb));
  return (
    <View className="volunteer__acts">
      {may.map((verb) => {
        const main = verb === 'approve' || verb === 'reinstate';
        return (
          <Button
            key={verb}
            id={`volunteer-${verb}`}
            variant={main ? 'primary' : 'quiet'}
            grow
            onClick={() => onDecide(volunteer.id, verb)}
          >
            {DECISIONS[verb].verb}
          </Button>
        );
      })}
    </View>
  );
}

function columns(now: number): Column<StaffVolunteer>[] {
  return [
    { key: 'name', title: '姓名', cell: (v) => v.realName ?? v.nickname },
    {
      key: 'party',
      title: '党员',
      width: 4.5,
      room: 'some',
      cell: (v) => (v.isPartyMember ? <Tag tone="know">党员</Tag> : ''),
    },
    { key: 'unit', title: '党支部、单位', width: 12, room: 'much', cell: (v) => v.partyBranch || v.workUnit || '' },
    { key: 'place', title: '楼栋', width: 5, cell: (v) => v.buildingName ?? '' },
    { key: 'applied', title: '申请', width: 8, cell: (v) => formatAgo(v.appliedAt, now) },
  ];
}
