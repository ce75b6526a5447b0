/** Hardware, length and threads, folded away: the defaults are what almost everybody needs. */
import { BACKEND_CHOICES, PROFILES, WORKLOAD_CHOICES } from '../../measure/plan';
import { CLASS_CODE_LIMIT } from '../../work/challenge';
import { capabilities, choices } from '../state';
import { text } from '../text/text';

export function Settings() {
  const words = text.measure.settings;
  return (
    <details class="settings">
      <summary>{words.summary}</summary>
      <div class="form">
        <WorkloadField />
        <BackendField />
        <ProfileField />
        <ThreadsField />
        <label class="check">
          <input
            type="checkbox"
            checked={choices.value.scaling === true}
            onChange={(event) => {
              choices.value = { ...choices.value, scaling: event.currentTarget.checked };
            }}
          />
          {words.scaling}
        </label>
        <ClassCodeField />
        <p class="faint">{words.note}</p>
      </div>
    </details>
  );
}

function WorkloadField() {
  const words = text.measure.settings;
  return (
    <label class="field">
      <span>{words.workload}</span>
      <select
        value={choices.value.workload ?? 'sha256d'}
        onChange={(event) => {
          const workload = WORKLOAD_CHOICES.find((candidate) => candidate === event.currentTarget.value);
          if (workload !== undefined) choices.value = { ...choices.value, workload };
        }}
      >
        {WORKLOAD_CHOICES.map((workload) => (
          <option key={workload} value={workload}>
            {words.workloads[workload]}
          </option>
        ))}
      </select>
    </label>
  );
}

function BackendField() {
  const words = text.measure.settings;
  const { hasWebGpu, hasWorkers } = capabilities.value;
  return (
    <label class="field">
      <span>{words.backend}</span>
      <select
        value={choices.value.backend ?? 'auto'}
        onChange={(event) => {
          const backend = BACKEND_CHOICES.find((candidate) => candidate === event.currentTarget.value);
          if (backend !== undefined) choices.value = { ...choices.value, backend };
        }}
      >
        {BACKEND_CHOICES.map((backend) => (
          <option
            key={backend}
            value={backend}
            disabled={
              (!hasWebGpu && (backend === 'webgpu' || backend === 'both')) || (!hasWorkers && (backend === 'cpu' || backend === 'both'))
            }
          >
            {words.backends[backend]}
          </option>
        ))}
      </select>
    </label>
  );
}

function ProfileField() {
  const words = text.measure.settings;
  const profile = choices.value.profile ?? 'quick';
  return (
    <label class="field">
      <span>{words.profile}</span>
      <select
        value={profile}
        onChange={(event) => {
          const chosen = PROFILES.find((candidate) => candidate === event.currentTarget.value);
          if (chosen !== undefined) choices.value = { ...choices.value, profile: chosen };
        }}
      >
        {PROFILES.map((candidate) => (
          <option key={candidate} value={candidate}>
            {words.profiles[candidate]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A link from the teacher fills it in; a page from disk has no such link. */
function ClassCodeField() {
  return (
    <label class="field">
      <span>{text.measure.settings.classCode}</span>
      <input
        type="text"
        name="class"
        maxLength={CLASS_CODE_LIMIT}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        value={choices.value.classCode ?? ''}
        onInput={(event) => {
          choices.value = { ...choices.value, classCode: event.currentTarget.value };
        }}
      />
    </label>
  );
}

function ThreadsField() {
  const words = text.measure.settings;
  const { logicalCores } = capabilities.value;
  const counts = Array.from({ length: logicalCores }, (_, index) => index + 1);
  return (
    <label class="field">
      <span>{words.threads}</span>
      <select
        value={String(choices.value.threads ?? '')}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          choices.value = { ...choices.value, threads: chosen === '' ? null : Number(chosen) };
        }}
      >
        <option value="">{words.threadsAll(logicalCores)}</option>
        {counts.map((count) => (
          <option key={count} value={String(count)}>
            {count}
          </option>
        ))}
      </select>
    </label>
  );
}
