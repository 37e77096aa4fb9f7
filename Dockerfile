# syntax=docker/dockerfile:1

# Base images by the digest of their index (every platform's): Temurin 25.0.4.1.
# Builds the jar with the wrapper's Maven; its cache outlives the build.
FROM eclipse-temurin:25-jdk@sha256:8c0a84ea11c8f6ed52600fc19f1040121f2a162998e9f50a5faebbbad9172dcc AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY manifest.yml ./
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -q -B clean package -Dmaven.test.skip=true -Dspotless.check.skip=true

# Runs it. The ahead-of-time cache holds the classes that a start needs; it belongs to exactly this Java and these jars,
# so it is made here, by starting the sandbox once and ending it.
FROM eclipse-temurin:25-jre@sha256:fcd7fd7b387f94bb2ac461478a7436ad8e349924c374ea8313919624dceae636
RUN groupadd --system --gid 10001 oncall && useradd --system --uid 10001 --gid oncall --no-create-home oncall
WORKDIR /app
COPY --from=build /build/target/lib lib
COPY --from=build /build/target/oncall.jar oncall.jar
# Its heap and the like.
COPY --from=build /build/target/oncall.args oncall.args
# What the jar is made of, in CycloneDX's format.
COPY --from=build /build/target/bom.json bom.json
COPY --from=build /build/src/main/docker/healthy healthy
RUN java @oncall.args -XX:AOTCacheOutput=oncall.aot -jar oncall.jar sandbox --slack-port 0 --contacts-port 0 --once \
    && test -s oncall.aot

# What the bot stores, unless ONCALL_DATABASE_URL says otherwise.
RUN mkdir data && chown oncall:oncall data
VOLUME /app/data

USER oncall
ENV ONCALL_HTTP_PORT=8080
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=3s --start-period=20s \
    CMD ["bash", "/app/healthy"]
ENTRYPOINT ["java", "@oncall.args", "-XX:AOTCache=oncall.aot", "-jar", "oncall.jar"]
CMD ["run"]
