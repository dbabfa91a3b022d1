import { pairingLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { Field, TextArea } from '@/ui/field/field';
import { Sheet } from '@/ui/sheet/sheet';
import { ProblemNote } from '@/ui/states/states';
import { TickRow } from '@/ui/tick-row/tick-row';
import { toast } from '@/ui/toast/toast';
import type { PairingCard } from '../../api/pairings.api';
import { proposalsApi, type Suggestion } from '../../api/proposals.api';
import { namesOf } from '../../model/proposal-labels';
import { Carried } from './carried';
import { SuggestionList } from './suggestion-list';

interface HandoverSheetProps {
  pairing: PairingCard;
  /** With the id of the next pairing. */
  onDone: (nextId: string) => void;
  onClose: () => void;
}

/** Handing over: to whom, and what the next one will know. Days and kinds go on; words only when the person agreed, private notes never. */
export function HandoverSheet({ pairing, onDone, onClose }: HandoverSheetProps) {
  const { communityId } = useMembership();
  const [next, setNext] = useState<Suggestion>();
  const [shares, setShares] = useState(false);
  const [why, setWhy] = useState('');
  const carried = useLoad(() => proposalsApi.carried(communityId, pairing.id), [communityId, pairing.id]);
  const handOver = useAction(async (key: string, volunteerMemberId: string, sharesHistory: boolean, words: string) => {
    const body = { volunteerMemberId, sharesHistory, ...(words ? { why: words } : {}) };
    const { id } = await proposalsApi.handOver(communityId, pairing.id, body, key);
    toast('已经去问下一位志愿者了');
    onDone(id);
  });
  const [person] = pairing.people;
  return (
    <Sheet open title="交给哪位志愿者" onClose={onClose}>
      <View className="strong sheet__about">{`${namesOf(pairing)}，现在是${pairing.volunteerName}`}</View>
      <View className="body">原来的对子现在就结束，不能恢复；下一位答应了才开始。</View>
      {person ? (
        <SuggestionList
          personId={person.personId}
          but={pairing.volunteerMemberId}
          chosen={next?.volunteerMemberId}
          onChoose={setNext}
        />
      ) : null}
      <Field label="下一位看得到">
        <Carried visits={carried.data?.items} />
        <ProblemNote problem={carried.problem} />
        <View className="note">看不到的：志愿者自己写的私下备注，一条也不带过去。</View>
      </Field>
      <TickRow
        id="shares-history"
        title="问过本人，同意把写下的情况也给下一位看"
        note="没问过就不要勾；私下备注还是不给"
        on={shares}
        onChange={() => setShares(!shares)}
      />
      <Field label="想请下一位做什么（可以不写）">
        <TextArea
          id="handover-why"
          label="要告诉志愿者的"
          value={why}
          maxLength={pairingLimits.whyMaxChars}
          onChange={setWhy}
        />
      </Field>
      <ProblemNote problem={handOver.problem} />
      <View className="sheet__actions">
        <Button variant="quiet" grow onClick={onClose}>
          先不了
        </Button>
        <Button
          id="confirm"
          grow
          disabled={!next}
          loading={handOver.pending}
          onClick={() => next && void handOver.run(next.volunteerMemberId, shares, why.trim())}
        >
          {next ? `交给${next.name}` : '先选一位'}
        </Button>
      </View>
    </Sheet>
  );
}
