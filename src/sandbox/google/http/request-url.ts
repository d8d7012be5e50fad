/** The URL of a request, for any path it asks for. */
export function requestUrl(request: { url: string }): URL {
  // Concatenated rather than resolved: "//x" is a path here, not a host.
  return new URL(request.url.startsWith('/') ? `http://any${request.url}` : 'http://any/');
}
