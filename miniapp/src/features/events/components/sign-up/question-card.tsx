import { eventLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { FAULTY } from '@/platform/first-fault';
import { Card } from '@/ui/card/card';
import { Chips } from '@/ui/chips/chips';
import { Field, FieldError, TextArea, TextInput } from '@/ui/field/field';
import { TickRow } from '@/ui/tick-row/tick-row';
import type { EventQuestion } from '../../api/types';
import { headsToAsk, type Reply, replyKey } from '../../model/sign-up-draft';
import type { SignUp } from '../../model/use-sign-up';
import { whyWords } from '../event-body';

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
  const control = <Control question={question} reply={reply} label={label} id={`reply-${at}`} onReply={write} />;
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

interface ControlProps {
  question: EventQuestion;
  reply: Reply;
  label: string;
  id: string;
  onReply: (reply: Reply) => void;
}

function Control({ question, reply, label, id, onReply }: ControlProps) {
  const chosen = reply.options ?? [];
  switch (question.type) {
    case 'one':
      return (
        <Chips
          wrap
          choices={question.options.map((word, place) => ({ value: String(place), label: word }))}
          value={String(chosen[0] ?? '')}
          onChange={(place) => onReply({ options: [Number(place)] })}
        />
      );
    case 'many':
      return (
        <View>
          {question.options.map((word, place) => (
            <TickRow
              key={place}
              id={`${id}-${place}`}
              title={word}
              on={chosen.includes(place)}
              onChange={() =>
                onReply({
                  options: chosen.includes(place) ? chosen.filter((p) => p !== place) : [...chosen, place].sort(),
                })
              }
            />
          ))}
        </View>
      );
    case 'yes_no':
      return (
        <Chips
          wrap
          choices={[
            { value: 'yes', label: '是' },
            { value: 'no', label: '不是' },
          ]}
          value={reply.text ?? ''}
          onChange={(text) => onReply({ text })}
        />
      );
    case 'number':
      return (
        <TextInput
          id={id}
          label={label}
          type="number"
          value={reply.text ?? ''}
          maxLength={6}
          onChange={(text) => onReply({ text })}
        />
      );
    case 'text':
      return (
        <TextArea
          id={id}
          label={label}
          value={reply.text ?? ''}
          maxLength={eventLimits.answerMaxChars}
          onChange={(text) => onReply({ text })}
        />
      );
  }
}
