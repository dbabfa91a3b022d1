import { importApi } from '@/features/care/api/import.api';
import { useMembership } from '@/features/communities/model/membership';
import { SheetImportView, useSheetImport } from '../sheet-import';
import { ImportRows } from './import-rows';

interface ImportPeopleProps {
  onDone: () => void;
  onLeave: () => void;
}

/** Bringing people in a sheet; whoever may be known already is decided about row by row. */
export function ImportPeople({ onDone, onLeave }: ImportPeopleProps) {
  const { communityId } = useMembership();
  const sheet = useSheetImport({
    templateName: '居民导入模板.xlsx',
    template: () => importApi.template(communityId),
    preview: (file) => importApi.preview(communityId, file),
    apply: (file, digest, choices, key) => importApi.commit(communityId, file, digest, choices, key),
    onDone,
  });
  const { done, choices } = sheet;
  const rows = sheet.preview?.rows ?? [];
  const wrong = rows.filter(({ verdict }) => verdict === 'error').length;
  const open = rows.filter(({ verdict, row }) => verdict === 'maybe_known' && !choices[row]).length;
  const shown = rows.filter(({ verdict, hints }) => verdict !== 'new' || hints.length > 0);
  return (
    <SheetImportView
      sheet={sheet}
      title="导入居民"
      leaveLabel="回到名单"
      onLeave={onLeave}
      eachRow="一人一行"
      summary={`共 ${rows.length} 行：${wrong} 行要改，${open} 行等您决定`}
      wrong={wrong}
      held={open > 0}
      doneWords={
        done &&
        `导入好了：登记 ${done.added} 人，补充 ${done.updated} 人，建档 ${done.profiles} 份，跳过 ${done.skipped} 行。`
      }
    >
      <ImportRows rows={shown} choices={choices} onChoose={sheet.choose} />
    </SheetImportView>
  );
}
