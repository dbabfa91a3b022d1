import { View } from '@tarojs/components';
import { useMembership } from '@/features/communities/model/membership';
import { eventImportApi, type EventImportPreview } from '@/features/events/api/organiser.api';
import { Card } from '@/ui/card/card';
import { Tag, type TagTone } from '@/ui/tag/tag';
import { SheetImportView, useSheetImport } from '../sheet-import';

type Verdict = EventImportPreview['rows'][number]['verdict'];
const VERDICTS: Readonly<Record<Verdict, { word: string; tone: TagTone }>> = {
  new: { word: '会导入', tone: 'ok' },
  repeated: { word: '已有，跳过', tone: 'plain' },
  wrong: { word: '要改', tone: 'warn' },
};

/** Past events from a sheet, so that the year's figures are whole. */
export function ImportEvents({ onDone, onLeave }: { onDone: () => void; onLeave: () => void }) {
  const { communityId } = useMembership();
  const sheet = useSheetImport({
    templateName: '历史活动导入模板.xlsx',
    template: () => eventImportApi.template(communityId),
    preview: (file) => eventImportApi.preview(communityId, file),
    apply: (file, digest, _, key) => eventImportApi.apply(communityId, file, digest, key),
    onDone,
  });
  const { done } = sheet;
  const rows = sheet.preview?.rows ?? [];
  const wrong = rows.filter(({ verdict }) => verdict === 'wrong').length;
  const fresh = rows.filter(({ verdict }) => verdict === 'new').length;
  return (
    <SheetImportView
      sheet={sheet}
      title="导入办过的活动"
      leaveLabel="回到场次"
      onLeave={onLeave}
      eachRow="一场一行"
      summary={`共 ${rows.length} 行：${fresh} 行会导入，${wrong} 行要改`}
      wrong={wrong}
      held={fresh === 0}
      doneWords={done && `导入好了：${done.events} 个活动，${done.sessions} 场；跳过 ${done.repeated} 行重复的。`}
    >
      {rows.map(({ row, verdict, title, errors }) => (
        <Card key={row} id={`import-row-${row}`}>
          <View className="row">
            <View className="note">{`第 ${row} 行`}</View>
            <View className="grow">{title || '没有名称'}</View>
            <Tag tone={VERDICTS[verdict].tone}>{VERDICTS[verdict].word}</Tag>
          </View>
          {errors.map(({ column, message }) => (
            <View key={column} className="body">{`${column}：${message}`}</View>
          ))}
        </Card>
      ))}
    </SheetImportView>
  );
}
