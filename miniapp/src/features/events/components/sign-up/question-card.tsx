import { View } from '@tarojs/components';
import { FAULTY } from '@/platform/first-fault';
import { Card } from '@/ui/card/card';
import { Field, FieldError } from '@/ui/field/field';
import type { EventQuestion } from '../../api/types';
import { type Reply, replyKey } from '../../model/replies';
import { headsToAsk } from '../../model/sign-up-draft';
import type { SignUp } from '../../model/use-sign-up';
import { whyWords } from '../event-body';
import { ReplyControl } from '../questions/reply-control';

/** A question with why it is asked; once for the party, or once for each who comes. */
export function QuestionCard({ signUp, question }: { signUp: SignUp; question: EventQuestion }) {
  const heads =
    question.per === 'party' ? [{ key: undefined, called: undefined }] : headsToAsk(signUp.draft, signUp.of);
  return (
    <Card id={`question-${question.id}`} className="stack">
      <View>
        <View className="heading">{question.required ? question.label : `${question.label}（可以不答）`}</View>
        <View className="note">{whyWords(question)}</View>
      </View>
      {heads.map(({ key, called }) => (
        <OneReply
          key={key ?? 'party'}
          signUp={signUp}
          question={question}
          at={replyKey(question.id, key)}
          called={called}
        />
      ))}
    </Card>
  );
}

interface OneReplyProps {
  signUp: SignUp;
  question: EventQuestion;
  /** The key of the reply. */
  at: string;
  called: string | undefined;
}

function OneReply({ signUp, question, at, called }: OneReplyProps) {
  const { draft, change, errors } = signUp;
  const reply = draft.replies[at] ?? {};
  const write = (next: Reply) => change({ replies: { ...draft.replies, [at]: next } });
  const label = called ? `${called}：${question.label}` : question.label;
  const control = <ReplyControl question={question} reply={reply} label={label} id={`reply-${at}`} onReply={write} />;
  if (called) {
    return (
      <Field label={called} error={errors[at]}>
        {control}
      </Field>
    );
  }
  return (
    <View className={errors[at] ? FAULTY : ''}>
      {control}
      {errors[at] ? <FieldError error={errors[at]} /> : null}
    </View>
  );
}
