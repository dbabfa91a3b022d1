import { chinaDate, languageWords, PROOF_WORDS, PROOFS, SKILL_WORDS, usualTimeWords } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { useAction } from '@/platform/use-action';
import { useLoad } from '@/platform/use-load';
import { Button } from '@/ui/button/button';
import { DayField } from '@/ui/day-field/day-field';
import { Section } from '@/ui/section/section';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { Sheet } from '@/ui/sheet/sheet';
import { ErrorState, ProblemNote, Skeleton } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { type Proof, volunteersApi } from '../api/volunteers.api';
import { ProofLines } from './proof-lines';

const YEAR_MS = 365 * 86_400_000;

/** What a volunteer says they can do; and the paper staff look at: which insurance or qualification, and until when. */
export function StaffAbilities({ volunteerId }: { volunteerId: string }) {
  const { communityId } = useMembership();
  const abilities = useLoad(() => volunteersApi.abilitiesOf(communityId, volunteerId), [communityId, volunteerId]);
  const [noting, setNoting] = useState<Proof>();
  const [dropping, setDropping] = useState<Proof>();
  const [untilDay, setUntilDay] = useState(chinaDate(Date.now() + YEAR_MS));
  const note = useAction(async (_key: string, kind: Proof, day: string) => {
    abilities.replace(await volunteersApi.noteProof(communityId, volunteerId, kind, day));
    setNoting(undefined);
    toast('登记好了，本人会收到消息');
  });
  const drop = useAction(async (_key: string, kind: Proof) => {
    abilities.replace(await volunteersApi.dropProof(communityId, volunteerId, kind));
    setDropping(undefined);
    toast('取消了');
  });
  const { data, problem, reload } = abilities;
  if (!data) return problem ? <ErrorState problem={problem} onRetry={() => void reload()} /> : <Skeleton cards={1} />;
  const said = [
    ...data.skills.map((skill) => SKILL_WORDS[skill]),
    ...data.times.map((time) => usualTimeWords[time]),
    ...data.languages.map((language) => languageWords[language]),
  ];
  return (
    <Section title="能帮什么">
      <View className="stack" id="staff-abilities">
        <View className="body">{said.length > 0 ? said.join('、') : '本人还没有写。'}</View>
        <ProofLines proofs={data.proofs} now={Date.now()} />
        <View className="row row--wrap">
          {PROOFS.map((kind) => (
            <Button key={kind} id={`proof-${kind}`} variant="quiet" size="small" onClick={() => setNoting(kind)}>
              {`登记${PROOF_WORDS[kind]}…`}
            </Button>
          ))}
          {data.proofs.map(({ kind }) => (
            <Button
              key={`drop-${kind}`}
              id={`proof-drop-${kind}`}
              variant="text"
              tone="ink"
              size="small"
              onClick={() => setDropping(kind)}
            >
              {`取消${PROOF_WORDS[kind]}…`}
            </Button>
          ))}
        </View>
        {noting ? (
          <Sheet open title={`看过${PROOF_WORDS[noting]}了`} onClose={() => setNoting(undefined)}>
            <View className="body">看原件，照着写有效到哪天；号码不用记。本人会收到消息。</View>
            <DayField
              id="proof-until"
              label="有效到"
              value={untilDay}
              min={chinaDate(Date.now())}
              onChange={setUntilDay}
            />
            <ProblemNote problem={note.problem} />
            <View className="sheet__actions">
              <Button variant="quiet" grow onClick={() => setNoting(undefined)}>
                先不了
              </Button>
              <Button id="confirm" grow loading={note.pending} onClick={() => void note.run(noting, untilDay)}>
                登记
              </Button>
            </View>
          </Sheet>
        ) : null}
        <ConfirmSheet
          open={dropping !== undefined}
          title="取消这一项登记"
          about={dropping ? PROOF_WORDS[dropping] : ''}
          detail="登记错了，或者不再有效时取消；需要它的事，本人就不能再答应。"
          confirm="取消登记"
          pending={drop.pending}
          problem={drop.problem}
          onConfirm={() => dropping && void drop.run(dropping)}
          onClose={() => setDropping(undefined)}
        />
      </View>
    </Section>
  );
}
