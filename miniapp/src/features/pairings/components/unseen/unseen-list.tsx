import { formatMoment, type UnseenStanding } from '@silin/shared';
import { View } from '@tarojs/components';
import { useCallback, useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useLastRead } from '@/platform/last-read';
import { useList } from '@/platform/use-list';
import { useLoad } from '@/platform/use-load';
import { Segmented } from '@/ui/chips/chips';
import { PagedList } from '@/ui/paged-list/paged-list';
import { EmptyState } from '@/ui/states/states';
import { type UnseenPerson, unseenApi } from '../../api/unseen.api';
import { useContactDrafts } from '../../model/use-contact-drafts';
import { DraftsBanner } from '../round/drafts-banner';
import { UnseenCard } from './unseen-card';

type Side = Exclude<UnseenStanding, 'ok'>;

const EMPTY: Record<Side, { title: string; note: string }> = {
  unseen: { title: '都见过了', note: '到日子没人见过的居民会排在这里，每周看一次的在前' },
  due_soon: { title: '没有快到期的', note: '快到该见的日子会排在这里' },
  away: { title: '没有外出的', note: '住院、走亲戚的会在这里，回来后自动放回名单' },
};

/** The list comes whole; a phone draws so many of it at a time. */
const ROWS = 30;

/** Whom nobody has seen for too long, those who will be soon, and who is away; without a network as it was read last. */
export function UnseenList() {
  const { communityId } = useMembership();
  const [side, setSide] = useState<Side>('unseen');
  const [shown, setShown] = useState(ROWS);
  const read = useList<UnseenPerson>(() => unseenApi.list(communityId, side), [communityId, side]);
  const count = useLoad(() => unseenApi.count(communityId), [communityId]);
  const kept = useLastRead(`unseen-${communityId}-${side}`, read.items);
  const old = !read.items && read.problem?.unreachable ? kept : undefined;
  const all = old ? { ...read, items: old.value, problem: undefined } : read;
  const more = (all.items?.length ?? 0) > shown;
  const list = { ...all, items: all.items?.slice(0, shown), more, loadMore: async () => setShown(shown + ROWS) };
  const [reloadList, reloadCount] = [read.reload, count.reload];
  const again = useCallback(() => {
    void reloadList();
    void reloadCount();
  }, [reloadList, reloadCount]);
  const drafts = useContactDrafts(again);
  const now = Date.now();
  const counted = (n: number | undefined) => (n === undefined ? {} : { count: n });
  return (
    <>
      <DraftsBanner kept={drafts.kept} onSend={() => void drafts.flush()} />
      <Segmented
        value={side}
        onChange={setSide}
        choices={[
          { value: 'unseen', label: '该去看', ...counted(count.data?.unseen) },
          { value: 'due_soon', label: '快到期', ...counted(count.data?.dueSoon) },
          { value: 'away', label: '不在家' },
        ]}
      />
      {old ? <View className="note" id="kept-list">{`这是${formatMoment(old.at, now)} 读到的名单`}</View> : null}
      <PagedList list={list} id="unseen" alsoReload={count.reload} empty={<EmptyState icon="check" {...EMPTY[side]} />}>
        {(rows) =>
          rows.map((person) => (
            <UnseenCard key={person.id} person={person} now={now} drafts={drafts} onChanged={again} />
          ))
        }
      </PagedList>
    </>
  );
}
