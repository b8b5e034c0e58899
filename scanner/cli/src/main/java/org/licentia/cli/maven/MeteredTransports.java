package org.licentia.cli.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.spi.connector.transport.GetTask;
import org.eclipse.aether.spi.connector.transport.PeekTask;
import org.eclipse.aether.spi.connector.transport.PutTask;
import org.eclipse.aether.spi.connector.transport.Transporter;
import org.eclipse.aether.spi.connector.transport.TransporterFactory;
import org.eclipse.aether.transfer.NoTransporterException;
import org.licentia.issue.Meter;
import org.licentia.issue.Meter.Answer;

/** Transports that tell a meter what is asked over the network; repositories that are folders are not. */
record MeteredTransports(Meter meter) {
    TransporterFactory around(TransporterFactory factory) {
        if (!meter.isOn()) {
            return factory;
        }
        return new TransporterFactory() {
            @Override
            public Transporter newInstance(RepositorySystemSession session, RemoteRepository repository)
                    throws NoTransporterException {
                Transporter transporter = factory.newInstance(session, repository);
                return repository.getProtocol().equals("file")
                        ? transporter
                        : new Metered(transporter, repository.getId(), meter);
            }

            @Override
            public float getPriority() {
                return factory.getPriority();
            }
        };
    }

    private record Metered(Transporter transporter, String repository, Meter meter) implements Transporter {
        @Override
        public int classify(Throwable error) {
            return transporter.classify(error);
        }

        @Override
        public void peek(PeekTask task) throws Exception {
            boolean found = false;
            Answer otherwise = Answer.FAILED;
            try {
                transporter.peek(task);
                found = true;
            } catch (Exception e) {
                otherwise = answer(e);
                throw e;
            } finally {
                requested(task.getLocation().getPath(), found ? Answer.FOUND : otherwise, 0);
            }
        }

        @Override
        public void get(GetTask task) throws Exception {
            boolean found = false;
            Answer otherwise = Answer.FAILED;
            try {
                transporter.get(task);
                found = true;
            } catch (Exception e) {
                otherwise = answer(e);
                throw e;
            } finally {
                requested(task.getLocation().getPath(), found ? Answer.FOUND : otherwise, found ? size(task) : 0);
            }
        }

        private Answer answer(Exception e) {
            return transporter.classify(e) == ERROR_NOT_FOUND ? Answer.NOT_FOUND : Answer.FAILED;
        }

        private void requested(String path, Answer answer, long bytes) {
            meter.requested(repository, path.substring(path.lastIndexOf('/') + 1), answer, bytes);
        }

        private static long size(GetTask task) {
            Path file = task.getDataPath();
            if (file == null) {
                return task.getDataBytes().length;
            }
            try {
                return Files.size(file) - task.getResumeOffset();
            } catch (IOException e) {
                return 0; // whoever moved it away has it
            }
        }

        @Override
        public void put(PutTask task) throws Exception {
            transporter.put(task);
        }

        @Override
        public void close() {
            transporter.close();
        }
    }
}
