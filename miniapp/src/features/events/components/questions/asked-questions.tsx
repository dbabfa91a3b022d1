import { Field } from '@/ui/field/field';
import type { Asked, Replies, Reply } from '../../model/replies';
import { ReplyControl } from './reply-control';

interface AskedQuestionsProps {
  asked: readonly Asked[];
  replies: Replies;
  errors: Readonly<Record<string, string>>;
  /** How the head of this number is called on the form, from 1. */
  callOf: (head: number) => string;
  onReply: (key: string, reply: Reply) => void;
}

/** What is asked of a party somebody else writes down: at the counter, at the door. */
export function AskedQuestions({ asked, replies, errors, callOf, onReply }: AskedQuestionsProps) {
  return (
    <>
      {asked.map(({ key, question, head }) => {
        const label = [head > 0 ? callOf(head) : '', question.label].filter(Boolean).join('：');
        return (
          <Field key={key} label={question.required ? label : `${label}（可以不答）`} error={errors[key]}>
            <ReplyControl
              question={question}
              reply={replies[key] ?? {}}
              label={label}
              id={`reply-${key}`}
              onReply={(reply) => onReply(key, reply)}
            />
          </Field>
        );
      })}
    </>
  );
}
