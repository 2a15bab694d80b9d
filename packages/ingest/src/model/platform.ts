/** The platform interfaces that every host has and that the language library does not declare. */
interface Memory {
  readonly buffer: ArrayBuffer
  readonly grow: (pages: number) => number
}
interface Platform {
  readonly WebAssembly?: {
    readonly Memory: new (descriptor: { initial: number }) => Memory
    readonly Module: new (bytes: Uint8Array) => object
    readonly Instance: new (module: object, imports: object) => { readonly exports: Record<string, unknown> }
  }
  readonly TextEncoder: new () => { readonly encode: (text: string) => Uint8Array }
  readonly TextDecoder: new (label: string) => { readonly decode: (bytes: Uint8Array) => string }
}

/** What Node, browsers and their workers share; the only global that the core reads, and it changes no result. */
export const platform = globalThis as unknown as Platform
