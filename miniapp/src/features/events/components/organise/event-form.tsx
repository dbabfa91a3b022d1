import { EVENT_KIND_WORDS, EVENT_KINDS, EVENT_THEME_WORDS, EVENT_THEMES, eventLimits } from '@silin/shared';
import { Image } from '@tarojs/components';
import { useMembership } from '@/features/communities/model/membership';
import type { ApiProblem } from '@/platform/api-problem';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Chips } from '@/ui/chips/chips';
import { Field, TextInput } from '@/ui/field/field';
import { choosePictures } from '@/ui/pictures/choose-pictures';
import { ProblemNote } from '@/ui/states/states';
import { eventMakingApi } from '../../api/organiser.api';
import type { EventDraft, EventErrors } from '../../model/event-draft';
import { BlocksEditor } from './blocks-editor';
import { QuestionsEditor } from './questions-editor';
import './organise.scss';

const KINDS = EVENT_KINDS.map((value) => ({ value, label: EVENT_KIND_WORDS[value] }));
const THEMES = EVENT_THEMES.map((value) => ({ value, label: EVENT_THEME_WORDS[value] }));
const AUDIENCES = [
  { value: 'community' as const, label: '本社区' },
  { value: 'street' as const, label: '全街道' },
];

interface EventFormProps {
  draft: EventDraft;
  errors: EventErrors;
  problem?: ApiProblem;
  onChange: (part: Partial<EventDraft>) => void;
}

/** The poster: what it is, where, for whom; pictures and text; what is asked at sign-up. */
export function EventForm({ draft, errors, problem, onChange }: EventFormProps) {
  const { communityId } = useMembership();
  const error = (field: 'title' | 'body' | 'questions', sent: string = field) =>
    problem?.fieldError(sent) ?? errors[field];
  const cover = useAction(async (key: string) => {
    const [path] = await choosePictures(1);
    if (!path) return;
    const { id, url } = await eventMakingApi.addPicture(communityId, path, key);
    onChange({ coverMediaId: id, coverUrl: url || path });
  });
  return (
    <>
      <Card className="stack">
        <Field label="活动名称" error={error('title')}>
          <TextInput
            id="event-title"
            value={draft.title}
            maxLength={eventLimits.titleMaxChars}
            placeholder="比如：戏韵文化润人心"
            onChange={(title) => onChange({ title })}
          />
        </Field>
        <Field label="一句话介绍" error={problem?.fieldError('summary')}>
          <TextInput
            id="event-summary"
            value={draft.summary}
            maxLength={eventLimits.summaryMaxChars}
            placeholder="比如：传统戏曲进社区，请来市蒲剧团"
            onChange={(summary) => onChange({ summary })}
          />
        </Field>
        <Field label="哪一类">
          <Chips wrap choices={KINDS} value={draft.kind} onChange={(kind) => onChange({ kind })} />
        </Field>
        <Field label="主题">
          <Chips wrap choices={THEMES} value={draft.theme} onChange={(theme) => onChange({ theme })} />
        </Field>
        <Field
          label="系列（可以不写）"
          hint="每年都办的写同一个名字，方便一起看"
          error={problem?.fieldError('seriesName')}
        >
          <TextInput
            id="event-series"
            value={draft.seriesName}
            maxLength={eventLimits.seriesNameMaxChars}
            placeholder="比如：周末戏台"
            onChange={(seriesName) => onChange({ seriesName })}
          />
        </Field>
        <Field label="地点" error={problem?.fieldError('placeText')}>
          <TextInput
            id="event-place"
            value={draft.placeText}
            maxLength={eventLimits.placeMaxChars}
            placeholder="比如：社区文化广场，下雨改在活动室"
            onChange={(placeText) => onChange({ placeText })}
          />
        </Field>
        <Field label="和谁一起办（可以不写）" error={problem?.fieldError('hostText')}>
          <TextInput
            id="event-host"
            value={draft.hostText}
            maxLength={eventLimits.hostMaxChars}
            placeholder="比如：市蒲剧团"
            onChange={(hostText) => onChange({ hostText })}
          />
        </Field>
        <Field label="谁可以来">
          <Chips wrap choices={AUDIENCES} value={draft.audience} onChange={(audience) => onChange({ audience })} />
        </Field>
      </Card>
      <Card className="stack">
        <Field label="封面图（可以不放）" hint="请别拍到人脸和门牌">
          {draft.coverUrl ? <Image className="organise-cover" src={draft.coverUrl} mode="widthFix" /> : null}
          <Button
            id="event-cover"
            variant="quiet"
            icon="camera"
            loading={cover.pending}
            onClick={() => void cover.run()}
          >
            {draft.coverUrl ? '换一张' : '选一张'}
          </Button>
          <ProblemNote problem={cover.problem} />
        </Field>
        <Field label="详细介绍" error={error('body')}>
          <BlocksEditor blocks={draft.body} onChange={(body) => onChange({ body })} />
        </Field>
      </Card>
      <Card>
        <QuestionsEditor
          questions={draft.questions}
          error={error('questions')}
          onChange={(questions) => onChange({ questions })}
        />
      </Card>
    </>
  );
}
