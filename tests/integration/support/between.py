"""Something between till and hub that can fail each of them. Standard library only."""

import http.client
import http.server
import threading


class Between:
    """A proxy on loopback in front of a hub. `meddle(request)` may answer instead of the hub by
    returning (status, body), or (None, None) to hang up; `spoil(request, status, body)` may change
    what the hub answered in the same way. Both return None to let things be."""

    def __init__(self, hub):
        self.hub = hub
        self.meddle = lambda request: None
        self.spoil = lambda request, status, body: None
        self.seen = []  # (path without the till's part, status) of every answer
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_):
                pass

            def relay(self):
                outer.relay(self)

            do_GET = do_POST = relay

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.server.handle_error = lambda *_: None  # the till hung up, which it may
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server.server_port}"

    def relay(self, request):
        length = int(request.headers.get("Content-Length") or 0)
        sent = request.rfile.read(length) if length else None
        answer = self.meddle(request) or self.ask_hub(request, sent)
        answer = self.spoil(request, *answer) or answer
        status, body = answer
        self.seen.append((request.path.split("?")[0].rsplit("/", 1)[-1], status))
        if status is None:
            request.close_connection = True
            request.connection.close()
            return
        request.send_response(status)
        request.send_header("Content-Type", "application/json")
        if status != 204:
            request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        if status != 204:
            request.wfile.write(body)

    def ask_hub(self, request, sent):
        headers = {name: value for name, value in request.headers.items()
                   if name.lower() not in ("host", "content-length", "connection")}
        connection = http.client.HTTPConnection(self.hub.address, timeout=60)
        try:
            connection.request(request.command, request.path, body=sent, headers=headers)
            reply = connection.getresponse()
            return reply.status, reply.read()
        finally:
            connection.close()

    def close(self):
        self.server.shutdown()
        self.server.server_close()
