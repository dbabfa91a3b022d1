import { servedWords } from '@silin/shared';
import { View } from '@tarojs/components';
import { useMembership } from '@/features/communities/model/membership';
import { outingImportApi, type OutingImportPreview } from '@/features/visits/api/outings.api';
import { Card } from '@/ui/card/card';
import { Tag, type TagTone } from '@/ui/tag/tag';
import { SheetImportView, useSheetImport } from '../sheet-import';

type Row = OutingImportPreview['rows'][number];
const VERDICTS: Readonly<Record<Row['verdict'], { word: string; tone: TagTone }>> = {
  new: { word: '会导入', tone: 'ok' },
  repeated: { word: '已有，跳过', tone: 'plain' },
  wrong: { word: '要改', tone: 'warn' },
};

/** Past outings from a sheet, so that the year's figures are whole. */
export function ImportOutings({ onDone, onLeave }: { onDone: () => void; onLeave: () => void }) {
  const { communityId } = useMembership();
  const sheet = useSheetImport({
    templateName: '历史上门服务导入模板.xlsx',
    template: () => outingImportApi.template(communityId),
    preview: (file) => outingImportApi.preview(communityId, file),
    apply: (file, digest, _, key) => outingImportApi.apply(communityId, file, digest, key),
    onDone,
  });
  const { done } = sheet;
  const rows = sheet.preview?.rows ?? [];
  const wrong = rows.filter(({ verdict }) => verdict === 'wrong').length;
  const fresh = rows.filter(({ verdict }) => verdict === 'new');
  const served = fresh.reduce((sum, row) => sum + (row.served ?? 0), 0);
  return (
    <SheetImportView
      sheet={sheet}
      title="导入办过的上门服务"
      leaveLabel="回到场次"
      onLeave={onLeave}
      eachRow="一场一行"
      summary={`共 ${rows.length} 行：${fresh.length} 场、${served} 人次会导入，${wrong} 行要改`}
      wrong={wrong}
      held={fresh.length === 0}
      doneWords={done && `导入好了：${done.outings} 场次，${done.served} 人次；跳过 ${done.repeated} 行重复的。`}
    >
      {rows.map((row) => (
        <Card key={row.row} id={`import-row-${row.row}`}>
          <View className="row">
            <View className="note">{`第 ${row.row} 行`}</View>
            <View className="grow">{row.title || '没有主题'}</View>
            <View className="note">
              {[row.onDay, row.served && row.basis ? servedWords(row.served, row.basis) : '']
                .filter(Boolean)
                .join(' · ')}
            </View>
            <Tag tone={VERDICTS[row.verdict].tone}>{VERDICTS[row.verdict].word}</Tag>
          </View>
          {row.errors.map(({ column, message }) => (
            <View key={column} className="body">{`${column}：${message}`}</View>
          ))}
        </Card>
      ))}
    </SheetImportView>
  );
}
