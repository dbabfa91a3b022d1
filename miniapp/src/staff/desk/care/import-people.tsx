import { formatMoment } from '@silin/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { importApi, type Imported, type ImportPreview } from '@/features/care/api/import.api';
import { useMembership } from '@/features/communities/model/membership';
import { chooseFile } from '@/platform/chosen-file';
import { saveBytes } from '@/platform/save-file';
import { useAction } from '@/platform/use-action';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { ProblemNote } from '@/ui/states/states';
import { ImportRows } from './import-rows';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const TEMPLATE_NAME = '居民导入模板.xlsx';

interface ImportPeopleProps {
  onDone: () => void;
  onLeave: () => void;
}

/** Bringing people in a sheet: template, what would become of each row, decisions, all or nothing. */
export function ImportPeople({ onDone, onLeave }: ImportPeopleProps) {
  const { communityId } = useMembership();
  const [sheet, setSheet] = useState<{ file: File; preview: ImportPreview }>();
  const [choices, setChoices] = useState<Record<string, string>>({});
  const [done, setDone] = useState<Imported>();
  const template = useAction(async () => saveBytes(TEMPLATE_NAME, await importApi.template(communityId), XLSX));
  const look = useAction(async () => {
    const file = await chooseFile('.xlsx');
    if (!file) return;
    setDone(undefined);
    setChoices({});
    setSheet(undefined);
    setSheet({ file, preview: await importApi.preview(communityId, file) });
  });
  const send = useAction(async (key: string, digest: string, chosen: Record<string, string>) => {
    if (!sheet) return;
    setDone(await importApi.commit(communityId, sheet.file, digest, chosen, key));
    setSheet(undefined);
    onDone();
  });
  const rows = sheet?.preview.rows ?? [];
  const faulty = rows.filter(({ verdict }) => verdict === 'error');
  const open = rows.filter(({ verdict, row }) => verdict === 'maybe_known' && !choices[row]);
  const shown = rows.filter(({ verdict, hints }) => verdict !== 'new' || hints.length > 0);
  const earlier = sheet?.preview.done;
  return (
    <>
      <View className="desk-head">
        <View className="title grow">导入居民</View>
        <Button id="import-leave" variant="text" tone="ink" onClick={onLeave}>
          回到名单
        </Button>
      </View>
      <Card className="stack">
        <View className="body">先下载模板，一人一行填好，再选文件。先给您看每一行会怎样，您点了“导入”才写进去。</View>
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
        <Card id="import-done" edge="act">
          <View className="heading">
            {`导入好了：登记 ${done.added} 人，补充 ${done.updated} 人，建档 ${done.profiles} 份，跳过 ${done.skipped} 行。`}
          </View>
        </Card>
      ) : null}
      {sheet ? (
        <>
          <Card className="stack" id="import-summary">
            <View className="heading">
              {`共 ${rows.length} 行：${faulty.length} 行要改，${open.length} 行等您决定`}
            </View>
            {earlier ? (
              <View className="body">{`这份表 ${formatMoment(earlier.at, Date.now())} 已经由 ${earlier.by} 导入过了。`}</View>
            ) : null}
            {sheet.preview.ignoredColumns.length ? (
              <View className="note">{`这些列不会读：${sheet.preview.ignoredColumns.join('、')}`}</View>
            ) : null}
            {faulty.length ? (
              <View className="body">请在表里改好再选一次文件。没有改好之前，一行都不会写进去。</View>
            ) : null}
            <ProblemNote problem={send.problem} />
            <Button
              id="import-send"
              loading={send.pending}
              disabled={faulty.length > 0 || open.length > 0 || !!earlier}
              onClick={() => void send.run(sheet.preview.digest, choices)}
            >
              导入
            </Button>
          </Card>
          <ImportRows
            rows={shown}
            choices={choices}
            onChoose={(row, choice) => setChoices((now) => ({ ...now, [row]: choice }))}
          />
        </>
      ) : null}
    </>
  );
}
