import { RecordHistory } from '../../records/history/index.js';
import { EditPage } from '../../ui/EditPage.js';
import { Related } from '../../ui/Related.js';
import { StageRows } from '../pipeline-stages/index.js';
import { PipelineForm } from './PipelineForm.js';

/** A pipeline, and under it its stages. */
export default function PipelineEdit() {
  return (
    <EditPage
      redirect="list"
      below={
        <>
          <Related
            reference="pipeline-stages"
            target="pipelineId"
            sort={{ field: 'position', order: 'ASC' }}
            perPage={25}
            canCreate
          >
            <StageRows />
          </Related>
          <RecordHistory />
        </>
      }
    >
      <PipelineForm />
    </EditPage>
  );
}
