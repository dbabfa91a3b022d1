import { eventLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { Chips } from '@/ui/chips/chips';
import { TextArea, TextInput } from '@/ui/field/field';
import { TickRow } from '@/ui/tick-row/tick-row';
import type { EventQuestion } from '../../api/types';
import type { Reply } from '../../model/replies';

interface ReplyControlProps {
  question: EventQuestion;
  reply: Reply;
  label: string;
  id: string;
  onReply: (reply: Reply) => void;
}

/** The field of an answer, by the type of its question. */
export function ReplyControl({ question, reply, label, id, onReply }: ReplyControlProps) {
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
