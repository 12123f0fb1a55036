"""A web server that answers as ours does, and can be told to die."""

import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == '/die':
            os._exit(3)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(f'{os.getpid()} {os.environ["REDIS_URL"]}'.encode())

    def log_message(self, *_arguments):
        pass


if os.environ.get('WEB_FAILS'):
    raise SystemExit('no web today')
ThreadingHTTPServer((os.environ['HOST'], int(os.environ['PORT'])), Handler).serve_forever()
