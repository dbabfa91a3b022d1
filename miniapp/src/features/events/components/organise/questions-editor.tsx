import { eventLimits, type QuestionPer, type QuestionType } from '@silin/shared';
import { View } from '@tarojs/components';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Chips } from '@/ui/chips/chips';
import { Field, TextArea, TextInput } from '@/ui/field/field';
import { SwitchRow } from '@/ui/switch-row/switch-row';
import { emptyQuestion, type QuestionDraft } from '../../model/event-draft';

const TYPES: readonly { value: QuestionType; label: string }[] = [
  { value: 'text', label: '写一句' },
  { value: 'number', label: '写数字' },
  { value: 'one', label: '选一个' },
  { value: 'many', label: '选几个' },
  { value: 'yes_no', label: '是或否' },
];
const PER: readonly { value: QuestionPer; label: string }[] = [
  { value: 'party', label: '一家问一次' },
  { value: 'person', label: '每人都问' },
];

interface QuestionsEditorProps {
  questions: readonly QuestionDraft[];
  error?: string;
  onChange: (questions: QuestionDraft[]) => void;
}

/** What is asked at sign-up. Each question says why it is asked; what nobody may collect is refused by the server with the law. */
export function QuestionsEditor({ questions, error, onChange }: QuestionsEditorProps) {
  const put = (at: number, part: Partial<QuestionDraft>) =>
    onChange(questions.map((question, i) => (i === at ? { ...question, ...part } : question)));
  return (
    <Field label="报名时要问的" hint="能不问就不问；身份证号、病情、银行卡不能问" error={error}>
      <View className="stack" id="questions">
        {questions.map((question, i) => (
          <Card key={question.id ?? i} className="stack">
            <Field label={`第 ${i + 1} 个问题`}>
              <TextInput
                id={`question-${i}`}
                value={question.label}
                maxLength={eventLimits.questionLabelMaxChars}
                placeholder="比如：要不要轮椅座位"
                onChange={(label) => put(i, { label })}
              />
            </Field>
            <Field label="为什么问（会给报名的人看）">
              <TextInput
                id={`purpose-${i}`}
                value={question.purpose}
                maxLength={eventLimits.questionPurposeMaxChars}
                placeholder="比如：好安排座位"
                onChange={(purpose) => put(i, { purpose })}
              />
            </Field>
            <Chips wrap choices={TYPES} value={question.type} onChange={(type) => put(i, { type })} />
            {question.type === 'one' || question.type === 'many' ? (
              <Field label="选项，一行一个">
                <TextArea
                  id={`options-${i}`}
                  label="选项，一行一个"
                  value={question.options}
                  maxLength={eventLimits.questionOptionsMax * eventLimits.questionOptionMaxChars}
                  onChange={(options) => put(i, { options })}
                />
              </Field>
            ) : null}
            <Chips wrap choices={PER} value={question.per} onChange={(per) => put(i, { per })} />
            <SwitchRow title="一定要回答" on={question.required} onChange={(required) => put(i, { required })} />
            <SwitchRow
              title="只有组织者看得到"
              note="加密保存，到期删掉"
              on={question.isPrivate}
              onChange={(isPrivate) => put(i, { isPrivate })}
            />
            <Button variant="text" tone="ink" onClick={() => onChange(questions.filter((_, other) => other !== i))}>
              去掉这个问题
            </Button>
          </Card>
        ))}
        {questions.length < eventLimits.questionsMax ? (
          <Button id="add-question" variant="quiet" icon="plus" onClick={() => onChange([...questions, emptyQuestion])}>
            加一个问题
          </Button>
        ) : null}
      </View>
    </Field>
  );
}
