import { formatMoment } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMembership } from '@/features/communities/model/membership';
import { chooseFile } from '@/platform/chosen-file';
import { openFile } from '@/platform/save-file';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { ProblemNote } from '@/ui/states/states';
import { Tag, type TagTone } from '@/ui/tag/tag';
import { eventImportApi, type EventImportPreview, type EventsImported } from '../../api/organiser.api';

const VERDICTS: Readonly<Record<EventImportPreview['rows'][number]['verdict'], { word: string; tone: TagTone }>> = {
  new: { word: '会导入', tone: 'ok' },
  repeated: { word: '已有，跳过', tone: 'plain' },
  wrong: { word: '要改', tone: 'warn' },
};

/** Past events from a sheet, so that the year's figures are whole: template, preview row by row, all or nothing. */
export function ImportEvents({ onDone, onLeave }: { onDone: () => void; onLeave: () => void }) {
  const { communityId } = useMembership();
  const [sheet, setSheet] = useState<{ file: File; preview: EventImportPreview }>();
  const [done, setDone] = useState<EventsImported>();
  const template = useAction(async () => {
    await openFile('历史活动导入模板.xlsx', await eventImportApi.template(communityId), 'xlsx');
  });
  const look = useAction(async () => {
    const file = await chooseFile('.xlsx');
    if (!file) return;
    setDone(undefined);
    setSheet(undefined);
    setSheet({ file, preview: await eventImportApi.preview(communityId, file) });
  });
  const send = useAction(async (key: string, digest: string) => {
    if (!sheet) return;
    setDone(await eventImportApi.apply(communityId, sheet.file, digest, key));
    setSheet(undefined);
    onDone();
  });
  const rows = sheet?.preview.rows ?? [];
  const wrong = rows.filter(({ verdict }) => verdict === 'wrong').length;
  const fresh = rows.filter(({ verdict }) => verdict === 'new').length;
  const earlier = sheet?.preview.done;
  return (
    <View className="stack" id="import-events">
      <View className="desk-head">
        <View className="title grow">导入办过的活动</View>
        <Button id="import-leave" variant="text" tone="ink" onClick={onLeave}>
          回到场次
        </Button>
      </View>
      <Card className="stack">
        <View className="body">先下载模板，一场一行填好，再选文件。先给您看每一行会怎样，您点了“导入”才写进去。</View>
        <View className="row row--wrap">
          <Button id="import-template" variant="quiet" loading={template.pending} onClick={() => void template.run()}>
            下载模板
          </Button>
          <Button id="import-choose" loading={look.pending} onClick={() => void look.run()}>
            {sheet ? '换一个文件' : '选文件'}
          </Button>
        </View>
        <ProblemNote problem={template.problem ?? look.problem} />
      </Card>
      {done ? (
        <Card id="import-done" edge="enjoy">
          <View className="heading">
            {`导入好了：${done.events} 个活动，${done.sessions} 场；跳过 ${done.repeated} 行重复的。`}
          </View>
        </Card>
      ) : null}
      {sheet ? (
        <Card className="stack" id="import-summary">
          <View className="heading">{`共 ${rows.length} 行：${fresh} 行会导入，${wrong} 行要改`}</View>
          {earlier ? (
            <View className="body">{`这份表 ${formatMoment(earlier.at, Date.now())} 已经由 ${earlier.by ?? '同事'} 导入过了。`}</View>
          ) : null}
          {sheet.preview.ignoredColumns.length ? (
            <View className="note">{`这些列不会读：${sheet.preview.ignoredColumns.join('、')}`}</View>
          ) : null}
          {wrong ? <View className="body">请在表里改好再选一次文件。没有改好之前，一行都不会写进去。</View> : null}
          <ProblemNote problem={send.problem} />
          <Button
            id="import-send"
            loading={send.pending}
            disabled={wrong > 0 || fresh === 0 || !!earlier}
            onClick={() => void send.run(sheet.preview.digest)}
          >
            导入
          </Button>
          {rows.map(({ row, verdict, title, errors }) => (
            <View key={row} className="organise-party" id={`import-row-${row}`}>
              <View className="row">
                <View className="note">{`第 ${row} 行`}</View>
                <View className="grow">{title || '没有名称'}</View>
                <Tag tone={VERDICTS[verdict].tone}>{VERDICTS[verdict].word}</Tag>
              </View>
              {errors.map(({ column, message }) => (
                <View key={column} className="body">{`${column}：${message}`}</View>
              ))}
            </View>
          ))}
        </Card>
      ) : null}
    </View>
  );
}
