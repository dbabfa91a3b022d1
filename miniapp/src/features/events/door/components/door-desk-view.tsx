import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useElder } from '@/ui/base/elder';
import { BottomBar } from '@/ui/bottom-bar/bottom-bar';
import { Button } from '@/ui/button/button';
import { SearchBox } from '@/ui/search-box/search-box';
import { ErrorState, ProblemNote, Skeleton } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import type { DoorHead, DoorParty } from '../api/door.api';
import { isIn, partyById } from '../model/book';
import { findParties } from '../model/find';
import { isCodeLike, lookUp } from '../model/scanned';
import { signal } from '../model/signal';
import { useDoor } from '../model/use-door';
import { partyName } from '../model/words';
import { Counters, OfflineStrip } from './door-top';
import { FoundParties } from './found-parties';
import { LastActs } from './last-acts';
import { PaperForm } from './paper-form';
import { PartySheet } from './party-sheet';
import { SelfCodeSheet } from './self-code-sheet';
import { SoundSwitch } from './sound-switch';
import { WalkInSheet } from './walk-in-sheet';
import './door.scss';

type Open = { readonly kind: 'party' | 'walkIn'; readonly partyId?: string } | { readonly kind: 'self' | 'paper' };

const QUERY_MAX = 70;

/** The door of a session: whoever stands here scans, finds, counts, and needs no network once it is open. */
export function DoorDeskView({ communityId, sessionId }: { communityId: string; sessionId: string }) {
  const { desk, state } = useDoor(communityId, sessionId);
  const { elder } = useElder();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<Open>();
  const [said, setSaid] = useState<string>();
  const { book, offline, problem } = state;
  if (!book) {
    if (problem?.code === 'DOOR_CLOSED') return <PaperForm communityId={communityId} sessionId={sessionId} />;
    return problem ? <ErrorState problem={problem} onRetry={() => void desk.open()} /> : <Skeleton cards={3} />;
  }
  const close = () => setOpen(undefined);
  const refuse = (sentence: string) => {
    signal('wrong');
    setSaid(sentence);
  };
  const take = async (text: string) => {
    setSaid(undefined);
    let found = lookUp(book, text);
    if (found.kind === 'genuine' && !offline) {
      await desk.refresh();
      found = lookUp(desk.state.get().book ?? book, text);
    }
    if (found.kind === 'refused') return refuse(found.sentence);
    setQuery('');
    if (found.kind === 'party') return setOpen({ kind: 'party', partyId: found.party.id });
    desk.mark([{ act: 'in', how: 'scan', code: text }], '名单里还没有的人');
    signal('done');
    setSaid('入场码有效，名单里还没有；已经记下，请放行。');
  };
  const scan = async () => {
    try {
      await take((await Taro.scanCode({})).result);
    } catch {
      // Nothing was scanned: the person changed their mind.
    }
  };
  const search = (words: string) => (isCodeLike(words) ? void take(words) : setQuery(words));
  const came = (party: DoorParty, heads: readonly DoorHead[]) => {
    const label = heads.length === party.heads.length ? partyName(party) : heads.map(({ called }) => called).join('、');
    desk.mark(
      heads.map(({ id }) => ({ act: 'in', how: 'scan', headId: id })),
      label,
    );
    signal('done');
    toast(`${heads.length} 人签到了`);
    setQuery('');
    close();
  };
  const party = open && 'partyId' in open && open.partyId ? partyById(book, open.partyId) : undefined;
  return (
    <>
      <View className="heading">{[book.list.eventTitle, book.list.sessionLabel].filter(Boolean).join(' · ')}</View>
      <OfflineStrip offline={offline} book={book} />
      <Counters book={book} />
      {book.list.state === 'cancelled' ? <View className="door-said">这一场已经取消了</View> : null}
      <SearchBox
        id="door-search"
        value={query}
        placeholder="姓名、楼栋、手机尾号"
        maxLength={QUERY_MAX}
        onSearch={search}
      />
      {said ? (
        <View id="door-said" className="door-said">
          {said}
        </View>
      ) : null}
      <ProblemNote problem={problem} />
      {query ? (
        <FoundParties
          book={book}
          parties={findParties(book.list.parties, query, (head) => isIn(book, head))}
          onOpen={({ id }) => setOpen({ kind: 'party', partyId: id })}
        />
      ) : (
        <LastActs
          acts={book.acts}
          onUndo={async (act, reason) => {
            const done = await desk.undo(act, reason);
            toast(done ? '撤销了' : '现在没有信号，有信号时再撤销');
            return done;
          }}
        />
      )}
      <View className="row row--wrap">
        <Button id="door-self" variant="text" icon="scan" onClick={() => setOpen({ kind: 'self' })}>
          自助签到码
        </Button>
        <Button id="door-keys" variant="text" icon="edit" onClick={() => setOpen({ kind: 'paper' })}>
          补录签到表
        </Button>
      </View>
      <SoundSwitch />
      {open?.kind === 'paper' ? <PaperForm communityId={communityId} sessionId={sessionId} /> : null}
      {open?.kind === 'self' ? (
        <SelfCodeSheet communityId={communityId} sessionId={sessionId} offsetMs={desk.offsetMs} onClose={close} />
      ) : null}
      {open?.kind === 'party' && party ? (
        <PartySheet
          book={book}
          party={party}
          onMark={(heads) => came(party, heads)}
          onWithThem={() => setOpen({ kind: 'walkIn', partyId: party.id })}
          onClose={close}
        />
      ) : null}
      {open?.kind === 'walkIn' ? (
        <WalkInSheet
          party={party}
          questions={book.list.questions}
          onDone={(people, answers) => {
            const label = party ? `跟${partyName(party)}来的 ${people} 人` : `现场 ${people} 人`;
            desk.walkIn({ people, withRegistrationId: party?.id, answers }, label);
            signal('done');
            close();
          }}
          onClose={close}
        />
      ) : null}
      <BottomBar>
        <Button
          id="door-walk-in"
          variant="quiet"
          icon="plus"
          className="door-big"
          onClick={() => setOpen({ kind: 'walkIn' })}
        >
          {elder ? '现场' : '现场来的人'}
        </Button>
        <Button
          id="door-scan"
          tone="enjoy"
          size="large"
          grow
          icon="scan"
          className="door-big"
          onClick={() => void scan()}
        >
          扫入场码
        </Button>
      </BottomBar>
    </>
  );
}
