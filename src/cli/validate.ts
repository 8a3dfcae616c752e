import { basename } from 'node:path';
import type { Config } from '../config.ts';
import { editionPaths, readFolder } from '../edition/folder.ts';
import { FaultsError, lineOf } from '../edition/fault.ts';
import type { Finding } from '../validation/finding.ts';
import { validate as validateFolder, type Validation } from '../validation/validate.ts';

/** Warnings of one check that are listed one by one. */
const LISTED = 10;

/** What `npm run validate` is asked to do. */
export interface ValidateOptions {
  readonly dir?: string;
  readonly json?: boolean;
  readonly strict?: boolean;
}

/** Checks editions' folders or workbooks and says what was found; `failed` where something keeps one from being loaded, with `strict` already at warnings. */
export async function validate(
  config: Config,
  { dir = config.seedsFolder, json, strict }: ValidateOptions,
): Promise<{ text: string; failed: boolean }> {
  const validations = await Promise.all((await editionPaths(dir)).map(validation));
  const findings = validations.flatMap((each) => each.findings);
  const failed = findings.some(({ severity }) => strict || severity === 'error');
  const text = json ? JSON.stringify(validations, null, 2) : validations.map(textOf).join('\n\n');
  return { text, failed };
}

/** A folder whose files cannot even be read is validated as far as its faults. */
async function validation(path: string): Promise<Validation> {
  try {
    return validateFolder(await readFolder(path));
  } catch (error) {
    if (!(error instanceof FaultsError)) throw error;
    const hint = 'Save the file anew and validate again.';
    const findings = error.faults.map((fault): Finding => ({ ...fault, severity: 'error', check: 'reading', hint }));
    return { edition: basename(path), read: {}, findings };
  }
}

function textOf({ edition, read, findings }: Validation): string {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const counts = Object.entries(read).map(([record, count]) => `${count} ${record}`);
  return [
    `${edition}: ${counts.join(', ') || 'nothing was read'}.`,
    ...listed(errors),
    ...listed(warnings),
    `${errors.length} ${errors.length === 1 ? 'error' : 'errors'}, ${warnings.length} ${warnings.length === 1 ? 'warning' : 'warnings'}.`,
  ].join('\n');
}

/** Findings by check, at most so many warnings of each; errors are all listed. */
function listed(findings: readonly Finding[]): string[] {
  const checks = [...new Set(findings.map(({ check }) => check))];
  return checks.flatMap((check) => {
    const of = findings.filter((finding) => finding.check === check);
    const most = of[0]!.severity === 'error' ? of.length : LISTED;
    const rest = of.length - most;
    return [
      ...of.slice(0, most).map(lineOfFinding),
      ...(rest > 0 ? [`  … and ${rest} more [${check}] (--json lists them)`] : []),
    ];
  });
}

function lineOfFinding(finding: Finding): string {
  return `  ${finding.severity} [${finding.check}] ${lineOf(finding)}\n      ${finding.hint}`;
}
