import { CERTIFIED_HOW_WORDS, formatDate, HOURS_SOURCE_WORDS, HOURS_STATE_WORDS } from '@silin/shared';
import { View } from '@tarojs/components';
import { ListRow } from '@/ui/list-row/list-row';
import { Tag } from '@/ui/tag/tag';
import type { HoursLine } from '../api/hours.api';
import { minutesWords, tiedWords } from '../model/hours-words';

/** One line of the ledger: what, when, who said so, and how much it gives or takes. */
export function HoursRow({ line, now }: { line: HoursLine; now: number }) {
  const names = [line.certifiedBy, line.second].filter(Boolean).join('、');
  const facts = [
    formatDate(line.onDay, now),
    HOURS_SOURCE_WORDS[line.source],
    CERTIFIED_HOW_WORDS[line.certifiedHow] + (names ? `（${names}）` : ''),
    tiedWords(line),
  ];
  return (
    <ListRow
      id={`hours-${line.id}`}
      title={line.what}
      note={facts.filter(Boolean).join(' · ')}
      end={
        <View className="row row--wrap">
          {line.state === 'waiting' ? <Tag tone="warn">{HOURS_STATE_WORDS.waiting}</Tag> : null}
          <View className={line.state === 'valid' ? 'strong' : 'muted'}>{minutesWords(line.minutes)}</View>
        </View>
      }
    />
  );
}
