/** What a page of ours may load and run. Sent with every file, so that a worker gets it too. */

const directives: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  // antd (cssinjs, and what its parts measure with) and the grid write <style> elements and style attributes while they
  // run. A nonce reaches not all of them. What a foreign style could do is read by loading from elsewhere, and nothing
  // here loads from elsewhere.
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self' data:",
  'connect-src': "'self'",
  // pdf.js draws documents in a worker.
  'worker-src': "'self'",
  'frame-src': "'none'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

export const contentSecurityPolicy = Object.entries(directives)
  .map(([name, sources]) => `${name} ${sources}`)
  .join('; ');
