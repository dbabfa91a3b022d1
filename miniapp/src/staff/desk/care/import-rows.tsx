import { careTierWords } from '@silin/shared';
import { View } from '@tarojs/components';
import type { ImportRow } from '@/features/care/api/import.api';
import { Card } from '@/ui/card/card';
import { Chips, type Choice } from '@/ui/chips/chips';
import { Tag } from '@/ui/tag/tag';

interface ImportRowsProps {
  rows: readonly ImportRow[];
  choices: Readonly<Record<string, string>>;
  onChoose: (row: number, choice: string) => void;
}

/** What may be done with somebody who may be known. Nothing is added to what is known of people who moved or died. */
function choicesOf(row: ImportRow): Choice<string>[] {
  const updates = row.known
    .filter(({ state }) => state !== 'moved' && state !== 'died')
    .map(({ personId, name, birthYear, buildingName }) => ({
      value: `update:${personId}`,
      label: `补到 ${[name, birthYear && `${birthYear} 年`, buildingName].filter(Boolean).join(' ')}`,
    }));
  return [{ value: 'skip', label: '不导入这一行' }, ...updates, { value: 'add', label: '不是同一个人，另外登记' }];
}

/** The rows somebody has to look at: first those to mend, then those to decide about, then hints. */
export function ImportRows({ rows, choices, onChoose }: ImportRowsProps) {
  return (
    <>
      {rows.map((row) => (
        <Card key={row.row} className="stack" id={`import-row-${row.row}`}>
          <View className="row row--wrap">
            <Tag tone={row.verdict === 'new' ? 'plain' : 'warn'}>{`第 ${row.row} 行`}</Tag>
            <View className="strong">{row.name || '没有姓名'}</View>
            <View className="note">
              {[row.birthYear && `${row.birthYear} 年`, row.buildingName, row.tier && careTierWords[row.tier]]
                .filter(Boolean)
                .join(' · ')}
            </View>
          </View>
          {row.errors.map(({ column, message }) => (
            <View key={column} className="body">{`${column}：${message}`}</View>
          ))}
          {row.hints.map(({ column, message }) => (
            <View key={column} className="note">{`${column}：${message}`}</View>
          ))}
          {row.sameAsRows.length ? (
            <View className="note">{`和第 ${row.sameAsRows.join('、')} 行像同一个人`}</View>
          ) : null}
          {row.verdict === 'maybe_known' ? (
            <Chips
              wrap
              choices={choicesOf(row)}
              value={choices[row.row] ?? ''}
              onChange={(choice) => onChoose(row.row, choice)}
            />
          ) : null}
        </Card>
      ))}
    </>
  );
}
