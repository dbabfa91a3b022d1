import { TASK_KINDS, type TaskKind, taskWords } from '@silin/shared';
import { useMembership } from '@/features/communities/model/membership';
import { useLoad } from '@/platform/use-load';
import { Pick, Picks } from '@/ui/pick/pick';
import { tasksApi, type TaskFilter } from '../api/tasks.api';
import { takerNote } from '../model/labels';

const ALL = 'all';
const STAFF = 'staff';

interface TaskFiltersProps {
  filter: TaskFilter;
  onChange: (part: TaskFilter) => void;
}

/** Whose tasks, of which kind, all or only the late ones; each filter says what is chosen now. */
export function TaskFilters({ filter, onChange }: TaskFiltersProps) {
  const { communityId } = useMembership();
  const takers = useLoad(() => tasksApi.takers(communityId), [communityId]);
  const people = takers.data?.items ?? [];
  const choose = (v: string) =>
    onChange({ ownerId: v === ALL || v === STAFF ? undefined : v, ofStaff: v === STAFF ? true : undefined });
  return (
    <Picks>
      <Pick
        id="tasks-who"
        icon="people"
        title="看谁的待办"
        value={filter.ofStaff ? STAFF : (filter.ownerId ?? ALL)}
        choices={[
          { value: ALL, label: '所有人的' },
          { value: STAFF, label: '社区共同的', note: '社区工作者都看得到' },
          ...people.map((taker) => ({ value: taker.memberId, label: taker.name, note: takerNote(taker) })),
        ]}
        onChoose={choose}
      />
      <Pick
        id="tasks-kind"
        icon="filter"
        title="看哪种事"
        value={filter.kind ?? ALL}
        choices={[
          { value: ALL, label: '各种事' },
          ...TASK_KINDS.map((kind) => ({ value: kind, label: taskWords(kind).title })),
        ]}
        onChoose={(v) => onChange({ kind: v === ALL ? undefined : (v as TaskKind) })}
      />
      {filter.state === 'open' ? (
        <Pick
          id="tasks-late"
          icon="clock"
          title="要不要只看过期的"
          value={filter.late ? 'late' : ALL}
          choices={[
            { value: ALL, label: '不论过期' },
            { value: 'late', label: '过期的' },
          ]}
          onChoose={(v) => onChange({ late: v === ALL ? undefined : true })}
        />
      ) : null}
    </Picks>
  );
}
