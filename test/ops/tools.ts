import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from '@jest/globals';

// oxlint-disable-next-line node/no-process-env -- where the machine keeps its programs, and whether this is CI
const { PATH = '', CI } = process.env;
/** Debian keeps servers in a folder that not every user's PATH names. */
const FOLDERS = [...PATH.split(':'), '/usr/sbin'];

/** The program's path; undefined when it is not installed. */
export function findTool(name: string): string | undefined {
  return FOLDERS.map((folder) => join(folder, name)).find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** A test that needs a program of Debian: skipped where it is not installed, but never in CI, which installs it. */
export function itWith(tool: string): typeof it.skip {
  return findTool(tool) === undefined && CI === undefined ? it.skip : it;
}

/** Runs a program to its end; answers what it printed. @throws Error with its output when it fails. */
export async function runTool(name: string, args: string[], env: Record<string, string> = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { env: { PATH, HOME: tmpdir(), ...env } };
    execFile(findTool(name) ?? name, args, options, (error, stdout, stderr) => {
      if (error) reject(new Error(stdout + stderr, { cause: error }));
      else resolve(stdout + stderr);
    });
  });
}
