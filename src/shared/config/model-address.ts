/** The operator of the model server: OpenAI, Azure, or any other. */
export type ModelHost = 'openai' | 'azure' | 'other';

const OPENAI_HOST = /^(?:[\w-]+\.)?api\.openai\.com$/;
const AZURE_HOST = /\.(?:azure\.(?:com|us|cn)|azure-api\.net)$/;

/** Finds the operator of the model server from `OPENAI_BASE_URL`; unset means OpenAI. Azure is also recognized by its paths and its `api-version`. */
export function modelHostAt(baseUrl: string | undefined): ModelHost {
  if (baseUrl === undefined) return 'openai';
  const { hostname, searchParams } = new URL(baseUrl);
  if (OPENAI_HOST.test(hostname)) return 'openai';
  return AZURE_HOST.test(hostname) || searchParams.has('api-version') || namesDeployment(baseUrl) ? 'azure' : 'other';
}

/** Whether the address names one Azure deployment, which serves Chat Completions only. */
export function namesDeployment(baseUrl: string): boolean {
  return new URL(baseUrl).pathname.includes('/openai/deployments/');
}
