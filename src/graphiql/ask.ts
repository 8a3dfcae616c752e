/** Asks the service that sent the page; refusals come back as the answers that they are, whatever their status. */
export async function ask(
  operation: object,
  options?: { readonly headers?: Record<string, string> },
): Promise<unknown> {
  const headers = {
    ...options?.headers,
    accept: 'application/graphql-response+json',
    'content-type': 'application/json',
  };
  const response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(operation) });
  return response.json();
}
