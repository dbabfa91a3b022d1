import { hoursLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ChosenMember } from '@/features/communities/components/people/choose-member';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { useList } from '@/platform/use-list';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Field, TextArea, TextInput } from '@/ui/field/field';
import { PagedList } from '@/ui/paged-list/paged-list';
import { Sheet } from '@/ui/sheet/sheet';
import { EmptyState, ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { hoursApi, type StaffHoursLine } from '../api/hours.api';
import { minutesWords } from '../model/hours-words';
import { HoursRow } from './hours-row';

const NUMBER = /^\d{1,3}$/;

interface MemberLedgerProps {
  member: ChosenMember;
  onChanged: () => void;
}

/** Every line of one member, what they add up to, and correcting one of them. */
export function MemberLedger({ member, onChanged }: MemberLedgerProps) {
  const { communityId } = useMembership();
  const [total, setTotal] = useState(0);
  const [mending, setMending] = useState<StaffHoursLine>();
  const list = useList(
    async (cursor) => {
      const page = await hoursApi.ofMember(communityId, member.memberId, cursor);
      setTotal(page.totalMinutes ?? 0);
      return page;
    },
    [communityId, member.memberId],
  );
  const now = Date.now();
  return (
    <View className="stack" id="member-ledger">
      <View className="row">
        <View className="heading grow">{member.nickname}</View>
        <View className="strong">{`一共 ${minutesWords(total)}`}</View>
      </View>
      <PagedList list={list} empty={<EmptyState icon="hand" title="还没有时长" />}>
        {(lines) => (
          <Card list>
            {lines.map((line) => (
              <View key={line.id} className="row">
                <View className="grow">
                  <HoursRow line={line} now={now} />
                </View>
                {line.mayCorrect ? (
                  <Button id={`correct-${line.id}`} variant="text" tone="ink" onClick={() => setMending(line)}>
                    更正…
                  </Button>
                ) : null}
              </View>
            ))}
          </Card>
        )}
      </PagedList>
      {mending ? (
        <CorrectSheet
          line={mending}
          onClose={() => setMending(undefined)}
          onDone={() => {
            setMending(undefined);
            void list.reload();
            onChanged();
          }}
        />
      ) : null}
    </View>
  );
}

interface CorrectSheetProps {
  line: StaffHoursLine;
  onDone: () => void;
  onClose: () => void;
}

/** The right number and why; a colleague looks at it. */
function CorrectSheet({ line, onDone, onClose }: CorrectSheetProps) {
  const { communityId } = useMembership();
  const [minutes, setMinutes] = useState(String(line.minutes));
  const [reason, setReason] = useState('');
  const correct = useAction(async (key: string, body: { minutes: number; reason: string }) => {
    await hoursApi.correct(communityId, line.id, body, key);
    toast('写好了，请同事来看一看');
    onDone();
  });
  const ready = NUMBER.test(minutes) && Number(minutes) !== line.minutes && reason.trim().length >= 2;
  return (
    <Sheet open title="更正这一条" onClose={onClose}>
      <View className="strong">{`${line.what}，现在记的是 ${minutesWords(line.minutes)}`}</View>
      <View className="body">原来的一条不会抹掉：会加一条冲销的、一条新的，另一位同事看过才算。</View>
      <Field label="应该是多少分钟" hint="写 0 就是全部取消">
        <TextInput id="correct-minutes" label="分钟" type="number" value={minutes} onChange={setMinutes} />
      </Field>
      <Field label="为什么">
        <TextArea
          id="correct-reason"
          label="为什么"
          value={reason}
          maxLength={hoursLimits.reasonMaxChars}
          onChange={setReason}
        />
      </Field>
      <ProblemNote problem={correct.problem} />
      <View className="sheet__actions">
        <Button variant="quiet" grow onClick={onClose}>
          先不了
        </Button>
        <Button
          id="correct-save"
          grow
          disabled={!ready}
          loading={correct.pending}
          onClick={() => void correct.run({ minutes: Number(minutes), reason: reason.trim() })}
        >
          写好了
        </Button>
      </View>
    </Sheet>
  );
}
