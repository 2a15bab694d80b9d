import net from 'node:net'

/** A port of this machine that nobody listens on. */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

/** Whether a server on the port answers the handshake of Neo4j's protocol, Bolt. */
export const answersBolt = (port) =>
  new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1')
    const done = (answer) => {
      socket.destroy()
      resolve(answer)
    }
    socket.setTimeout(2000, () => done(false))
    socket.once('error', () => done(false))
    socket.once('data', (data) => done(data.length >= 4 && data.readUInt32BE(0) !== 0))
    socket.once('close', () => resolve(false))
    socket.write(Buffer.from('6060b01700000005000004040000000000000000', 'hex')) // Bolt 5.0 or 4.4
  })
