import { eventLimits } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { go, routes } from '@/platform/navigate';
import { useAction } from '@/platform/use-action';
import { role } from '@/ui/base/role';
import { Button, keyboard } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Field, TextArea } from '@/ui/field/field';
import { Icon } from '@/ui/icon/icon';
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet';
import { ProblemNote } from '@/ui/states/states';
import { toast } from '@/ui/toast/toast';
import { eventsApi } from '../../api/events.api';
import type { Registration } from '../../api/types';

const STARS = [1, 2, 3, 4, 5] as const;
const STAR_WORDS = ['不满意', '差一点', '还可以', '满意', '很满意'] as const;

interface AfterCardProps {
  registration: Registration;
  now: number;
  onDone: () => void;
}

/** Once it is over: stars and words, pictures, and a way to say "I was there" when it was noted otherwise. */
export function AfterCard({ registration, now, onDone }: AfterCardProps) {
  if (registration.state !== 'confirmed' || new Date(registration.endsAt).getTime() > now) return null;
  return (
    <>
      {registration.attendance === 'no_show' ? <Appeal registration={registration} onDone={onDone} /> : null}
      {registration.mayRate ? <Rate registration={registration} onDone={onDone} /> : null}
      {registration.stars ? <View className="note center">{`您给了 ${registration.stars} 颗星，谢谢`}</View> : null}
      <Button
        id="to-album"
        variant="quiet"
        wide
        icon="camera"
        onClick={() => void go(routes.album(registration.sessionId))}
      >
        看活动照片
      </Button>
    </>
  );
}

type PartProps = Omit<AfterCardProps, 'now'>;

function Rate({ registration, onDone }: PartProps) {
  const { communityId } = useMembership();
  const [stars, setStars] = useState(0);
  const [words, setWords] = useState('');
  const rate = useAction(async (key: string, body: { stars: number; words?: string }) => {
    await eventsApi.move(communityId, registration.id, 'feedback', body, key);
    toast('谢谢您说说');
    onDone();
  });
  return (
    <Card id="rate" className="stack">
      <View className="heading">这次怎么样</View>
      <View className="stars" {...role('radiogroup')}>
        {STARS.map((n) => (
          <View
            key={n}
            id={`star-${n}`}
            className={`stars__one ${n <= stars ? 'stars__one--on' : ''}`}
            aria-label={`${n} 颗星，${STAR_WORDS[n - 1]}`}
            aria-checked={n === stars}
            onClick={() => setStars(n)}
            {...(SILIN_H5 ? { ...keyboard(() => setStars(n)), role: 'radio' } : role('radio'))}
          >
            <Icon name="star" size={2} />
          </View>
        ))}
      </View>
      <View className="note center">{stars ? STAR_WORDS[stars - 1] : '点星星'}</View>
      <Field label="想说点什么（可以不写）" hint="只有组织者看得到">
        <TextArea
          id="rate-words"
          label="想说点什么"
          value={words}
          maxLength={eventLimits.feedbackMaxChars}
          onChange={setWords}
        />
      </Field>
      <ProblemNote problem={rate.problem} />
      <Button
        id="do-rate"
        wide
        tone="enjoy"
        disabled={!stars}
        loading={rate.pending}
        onClick={() => void rate.run({ stars, ...(words.trim() ? { words: words.trim() } : {}) })}
      >
        告诉组织者
      </Button>
    </Card>
  );
}

function Appeal({ registration, onDone }: PartProps) {
  const { communityId } = useMembership();
  const [open, setOpen] = useState(false);
  const appeal = useAction(async (key: string, reason: string) => {
    await eventsApi.move(communityId, registration.id, 'appeal', { reason }, key);
    toast('已经告诉组织者');
    setOpen(false);
    onDone();
  });
  return (
    <>
      <Button id="do-appeal" wide size="large" onClick={() => setOpen(true)}>
        我来了
      </Button>
      {open ? (
        <ConfirmSheet
          open
          title="我来了"
          about={`“${registration.eventTitle}”`}
          detail="组织者会看到您写的，核对以后改过来。"
          confirm="告诉组织者"
          reason={{
            ...{ label: '怎么回事', placeholder: '比如：门口没扫到，我坐第三排' },
            ...{ minChars: eventLimits.reasonMinChars, maxChars: eventLimits.reasonMaxChars },
          }}
          pending={appeal.pending}
          problem={appeal.problem}
          onConfirm={(reason) => void appeal.run(reason)}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
