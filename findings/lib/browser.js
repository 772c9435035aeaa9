// What viewers ask of a browser when they are loaded and when they read a file.
const thing = { getContext: () => null, style: {}, addEventListener() {} };
globalThis.navigator = globalThis.navigator || { userAgent: 'node', platform: 'node' };
globalThis.document = { createElement: () => thing, addEventListener() {}, documentElement: thing, querySelectorAll: () => [],
  getElementsByTagName: () => [], getElementsByClassName: () => [] };
globalThis.window = globalThis.self = globalThis;
globalThis.addEventListener = () => {};
globalThis.location = { search: '', href: '' };
globalThis.requestAnimationFrame = () => 0;
globalThis.WebGLRenderingContext = function () {};
globalThis.FileReader = class {
  readAsArrayBuffer(blob) { blob.arrayBuffer().then(all => { this.result = all; this.onload({ target: this }); }); }
};
