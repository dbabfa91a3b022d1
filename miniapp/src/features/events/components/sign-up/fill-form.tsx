import { eventLimits } from '@silin/shared';
import { useMe } from '@/features/identity/model/me.store';
import { Card } from '@/ui/card/card';
import { Field, TextArea, TextInput } from '@/ui/field/field';
import { companionsOf } from '../../model/sign-up-draft';
import type { SignUp } from '../../model/use-sign-up';
import { CompanionCard } from './companion-card';
import { GuardianCard } from './party-form';
import { QuestionCard } from './question-card';

/** What is to be filled in once it is known who comes, all on one page. */
export function FillForm({ signUp }: { signUp: SignUp }) {
  return (
    <>
      {companionsOf(signUp.draft).map((_, at) => (
        <CompanionCard key={at} signUp={signUp} at={at} />
      ))}
      {signUp.of.questions.map((question) => (
        <QuestionCard key={question.id} signUp={signUp} question={question} />
      ))}
      <GuardianCard signUp={signUp} />
      <WordsCard signUp={signUp} />
    </>
  );
}

/** A word for the organiser, and a number to call for those whose number is not known. */
export function WordsCard({ signUp: { draft, change, errors } }: { signUp: SignUp }) {
  const hasPhone = useMe()?.hasPhone ?? false;
  return (
    <Card className="stack">
      {hasPhone ? null : (
        <Field label="联系电话（可以不写）" hint="活动有变化好打电话告诉您，只有组织者看得到" error={errors.phone}>
          <TextInput
            id="phone"
            label="联系电话"
            type="number"
            value={draft.phone}
            maxLength={20}
            onChange={(phone) => change({ phone })}
          />
        </Field>
      )}
      <Field label="想跟组织者说一句（可以不写）" error={errors.note}>
        <TextArea
          id="note"
          label="想跟组织者说一句"
          placeholder="比如：老人坐轮椅，想坐前排"
          value={draft.note}
          maxLength={eventLimits.noteMaxChars}
          onChange={(note) => change({ note })}
        />
      </Field>
    </Card>
  );
}
